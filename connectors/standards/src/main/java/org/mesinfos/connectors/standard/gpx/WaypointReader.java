package org.mesinfos.connectors.standard.gpx;

import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.person.CustomerRows;
import org.mesinfos.connectors.standard.person.RecordKeys;
import org.mesinfos.records.LocationPoint;
import org.mesinfos.records.RecordType;

/** Builder of a location point from each waypoint. */
final class WaypointReader {

    private final CustomerRows rows;
    private final TreeElement metadata;

    /**
     * Creates a reader.
     *
     * @param metadata metadata of the document
     */
    WaypointReader(CustomerRows rows, TreeElement metadata) {
        this.rows = rows;
        this.metadata = metadata;
    }

    void read(TreeElement waypoint, Locator locator) {
        rows.read();
        Optional<Double> latitude = GpxValues.latitude(waypoint);
        Optional<Double> longitude = GpxValues.longitude(waypoint);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            rows.reject(new Rejection(
                    RejectionReason.INVALID_VALUE,
                    locator,
                    latitude.isEmpty() ? "@lat" : "@lon",
                    "not a number of degrees",
                    latitude.isEmpty() ? "-90 to 90" : "-180 to 180"));
            return;
        }
        LocationPoint point = rows.newRecord(RecordType.LOCATION_POINT, LocationPoint.class);
        GpxValues.ifPositioned(waypoint, (north, east) -> {
            point.setLatitude(north);
            point.setLongitude(east);
        });
        GpxValues.time(waypoint).ifPresent(point::setInstant);
        GpxValues.number(waypoint, "ele").ifPresent(point::setAltitudeMetres);
        GpxValues.number(waypoint, "speed").ifPresent(point::setSpeed);
        GpxValues.number(waypoint, "course").ifPresent(point::setBearingDegrees);
        GpxValues.text(waypoint, "name").ifPresent(point::setLabel);
        GpxValues.text(waypoint, "src").ifPresent(point::setSource);
        waypoint.forEachUnclaimed("", point.getAdditional()::put);
        metadata.forEachUnclaimed("/" + metadata.name() + "/", point.getAdditional()::put);
        rows.accept(
                point,
                locator,
                RecordKeys.natural(point.getInstant(), point.getLatitude(), point.getLongitude(), point.getLabel()));
    }
}
