package org.mesinfos.connectors.standard.gpx;

import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.person.Keys;
import org.mesinfos.connectors.standard.person.OwnRows;
import org.mesinfos.records.LocationPoint;
import org.mesinfos.records.RecordType;

/** Builds a location point from each waypoint. */
final class WaypointReader {

    private final OwnRows rows;
    private final TreeElement about;

    /**
     * Creates a reader.
     *
     * @param metadata metadata of the document
     */
    WaypointReader(OwnRows rows, TreeElement metadata) {
        this.rows = rows;
        this.about = metadata;
    }

    void read(TreeElement waypoint, Locator locator) {
        rows.read();
        Optional<Double> latitude = Measures.latitude(waypoint);
        Optional<Double> longitude = Measures.longitude(waypoint);
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
        point.setLatitude(latitude.get());
        point.setLongitude(longitude.get());
        Measures.time(waypoint).ifPresent(point::setInstant);
        Measures.number(waypoint, "ele").ifPresent(point::setAltitudeMetres);
        Measures.number(waypoint, "speed").ifPresent(point::setSpeed);
        Measures.number(waypoint, "course").ifPresent(point::setBearingDegrees);
        Measures.text(waypoint, "name").ifPresent(point::setLabel);
        Measures.text(waypoint, "src").ifPresent(point::setSource);
        waypoint.eachUnclaimed("", point.getAdditional()::put);
        about.eachUnclaimed("/" + about.name() + "/", point.getAdditional()::put);
        rows.accept(
                point,
                locator,
                Keys.natural(point.getInstant(), point.getLatitude(), point.getLongitude(), point.getLabel()));
    }
}
