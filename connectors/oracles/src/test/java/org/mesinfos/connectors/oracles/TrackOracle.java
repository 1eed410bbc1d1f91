package org.mesinfos.connectors.oracles;

import io.jenetics.jpx.GPX;
import io.jenetics.jpx.WayPoint;
import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.LocationPoint;
import org.mesinfos.records.TrackPoint;
import org.mesinfos.records.Trip;

/** JPX, for the points, routes and tracks of GPX files. */
final class TrackOracle implements Oracle {

    @Override
    public String library() {
        return "JPX";
    }

    @Override
    public Set<String> connectors() {
        return Set.of("standard/gpx");
    }

    @Override
    public Values ours(CollectedRows rows, SourceContent content) {
        Values values = new Values();
        for (LocationPoint point : rows.records(LocationPoint.class)) {
            values.item("point")
                    .add("place", point.getLatitude() + " " + point.getLongitude())
                    .add("instant", point.getInstant());
        }
        for (Trip trip : rows.records(Trip.class)) {
            for (TrackPoint point : trip.getTrack()) {
                values.item(trip.getName())
                        .add("place", point.getLatitude() + " " + point.getLongitude())
                        .add("instant", point.getInstant());
            }
        }
        return values;
    }

    @Override
    public Values theirs(byte[] file) throws Exception {
        GPX gpx = GPX.Reader.of(GPX.Reader.Mode.LENIENT).read(new ByteArrayInputStream(file));
        Values values = new Values();
        gpx.wayPoints().forEach(point -> add("point", point, values));
        gpx.routes()
                .forEach(route ->
                        route.points().forEach(point -> add(route.getName().orElse("null"), point, values)));
        gpx.tracks()
                .forEach(track -> track.segments()
                        .flatMap(segment -> Stream.ofNullable(segment).flatMap(part -> part.points()))
                        .forEach(point -> add(track.getName().orElse("null"), point, values)));
        return values;
    }

    private static void add(String item, WayPoint point, Values values) {
        values.item(item)
                .add(
                        "place",
                        point.getLatitude().doubleValue() + " "
                                + point.getLongitude().doubleValue())
                .add("instant", point.getTime().map(Object::toString).orElse(""));
    }
}
