package org.mesinfos.connectors.standard.gpx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.connectors.standard.person.RecordKeys;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.TrackPoint;
import org.mesinfos.records.Trip;

/** Builder for a trip from one track or route. */
final class GpxTrack {

    /** Maximum number of points: one per second for eleven days. */
    static final int MAXIMUM_POINTS = 1_000_000;

    /** Maximum number of characters in the values of points that no field captures. */
    private static final int MAXIMUM_CHARACTERS = 32 << 20;

    private final String kind;
    private final TreeElement element;
    private final List<TrackPoint> points = new ArrayList<>();
    private final Map<String, String> additional = new LinkedHashMap<>();
    private long size;
    private long count;
    private int parts;
    private int segments;
    private int pointsInSegment;

    /**
     * Creates a builder.
     *
     * @param kind {@code trk} or {@code rte}
     * @param element element of the track or route, without its points
     */
    GpxTrack(String kind, TreeElement element) {
        this.kind = kind;
        this.element = element;
    }

    /** Adds a child element that is not a point. */
    void add(TreeElement part, CustomerRows rows, Locator locator) {
        if (++parts > GpxReader.MAXIMUM_METADATA_ELEMENTS) {
            rows.skipped(
                    locator,
                    "more than " + GpxReader.MAXIMUM_METADATA_ELEMENTS + " elements of a track beside its points");
        } else {
            element.attach(part);
        }
    }

    int nextSegment() {
        pointsInSegment = 0;
        return ++segments;
    }

    /**
     * Adds a point.
     *
     * @param segment number of the segment from 1; 0 for a route, which has none
     */
    void addPoint(TreeElement element, int segment) {
        pointsInSegment++;
        if (++count > MAXIMUM_POINTS || size > MAXIMUM_CHARACTERS) {
            return;
        }
        TrackPoint point = new TrackPoint();
        point.setSegment(segment == 0 ? null : segment);
        GpxValues.ifPositioned(element, (latitude, longitude) -> {
            point.setLatitude(latitude);
            point.setLongitude(longitude);
        });
        GpxValues.time(element).ifPresent(point::setInstant);
        GpxValues.number(element, "ele").ifPresent(point::setAltitudeMetres);
        GpxValues.number(element, "speed").ifPresent(point::setSpeed);
        heartRate(element).ifPresent(point::setHeartRate);
        points.add(point);
        String prefix = segment == 0
                ? element.name() + "[" + pointsInSegment + "]/"
                : "trkseg[" + segment + "]/" + element.name() + "[" + pointsInSegment + "]/";
        element.forEachUnclaimed("", (path, text) -> {
            size += prefix.length() + path.length() + text.length();
            additional.put(prefix + path, text.strip());
        });
    }

    /** Reads the heart rate from the widely used extension of Garmin. */
    private static Optional<Integer> heartRate(TreeElement point) {
        return point.descendant("extensions", "TrackPointExtension", "hr").flatMap(element -> {
            try {
                int rate = Integer.parseInt(element.value().strip());
                element.claim();
                return Optional.of(rate);
            } catch (NumberFormatException notANumber) {
                return Optional.empty();
            }
        });
    }

    /**
     * Emits the trip, rejects it if it is too large, or skips a planned route.
     *
     * @param document metadata of the document
     */
    void emit(CustomerRows rows, TreeElement document, Locator locator) {
        if (count > MAXIMUM_POINTS || size > MAXIMUM_CHARACTERS) {
            rows.readAndReject(
                    RejectionReason.TOO_LARGE,
                    locator,
                    count > MAXIMUM_POINTS
                            ? "more than " + MAXIMUM_POINTS + " points"
                            : "more than " + MAXIMUM_CHARACTERS + " characters",
                    "at most " + (count > MAXIMUM_POINTS ? MAXIMUM_POINTS : MAXIMUM_CHARACTERS));
            return;
        }
        if (isPlanned()) {
            rows.skipped(locator, "planned routes");
            return;
        }
        rows.read();
        Trip trip = rows.newRecord(RecordType.TRIP, Trip.class);
        GpxValues.text(element, "name").ifPresent(trip::setName);
        GpxValues.text(element, "desc").ifPresent(trip::setDescription);
        GpxValues.text(element, "type").ifPresent(type -> {
            trip.setModeLabel(type);
            trip.setMode(GpxMode.of(type));
        });
        setEnds(trip);
        trip.setTrack(points);
        element.forEachUnclaimed("", trip.getAdditional()::put);
        document.forEachUnclaimed("/" + document.name() + "/", trip.getAdditional()::put);
        trip.getAdditional().putAll(additional);
        rows.accept(
                trip,
                locator,
                RecordKeys.natural(
                        kind,
                        trip.getName(),
                        trip.getStartInstant(),
                        trip.getEndInstant(),
                        trip.getStartLatitude(),
                        trip.getStartLongitude(),
                        points.size()));
    }

    /** Returns whether the points lead to a destination and state no time at which the person was there. */
    private boolean isPlanned() {
        return kind.equals("rte") && points.stream().allMatch(point -> point.getInstant() == null);
    }

    /** Sets place and time of the first and the last point. */
    private void setEnds(Trip trip) {
        if (points.isEmpty()) {
            return;
        }
        TrackPoint first = points.get(0);
        TrackPoint last = points.get(points.size() - 1);
        trip.setStartInstant(first.getInstant());
        trip.setStartLatitude(first.getLatitude());
        trip.setStartLongitude(first.getLongitude());
        trip.setEndInstant(last.getInstant());
        trip.setEndLatitude(last.getLatitude());
        trip.setEndLongitude(last.getLongitude());
    }
}
