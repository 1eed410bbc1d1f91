package org.mesinfos.connectors.standard.gpx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.LocationPoint;
import org.mesinfos.records.TrackPoint;
import org.mesinfos.records.Trip;
import org.mesinfos.records.TripMode;

class GpxConnectorTest {

    private final GpxConnector connector = new GpxConnector();

    @Test
    void claimsAllVersionsAndFilesWithoutNamespace() throws IOException {
        assertThat(recognise("<gpx version=\"1.0\" xmlns=\"http://www.topografix.com/GPX/1/0\"/>"))
                .isEqualTo(Recognition.claimed(100, "namespace of GPX"));
        assertThat(recognise("<gpx><wpt/></gpx>")).isInstanceOf(Recognition.Claimed.class);
        assertThat(recognise("<kml/>")).isInstanceOf(Recognition.Declined.class);
    }

    @Test
    void readsPointsOfVersion10() throws IOException {
        CollectedRows rows = read("<gpx version='1.0'><author>A</author><wpt lat='1' lon='2'><course>90</course>"
                + "<speed>3.5</speed></wpt><trk><trkseg><trkpt lat='1' lon='2'><speed>4</speed><course>91</course>"
                + "<time>2024-01-05T18:22:10</time></trkpt></trkseg></trk></gpx>");

        LocationPoint point = rows.records(LocationPoint.class).get(0);
        assertThat(point.getBearingDegrees()).isEqualTo(90);
        assertThat(point.getSpeed()).isEqualTo(3.5);
        assertThat(point.getAdditional()).containsEntry("/gpx/author", "A");
        Trip trip = rows.records(Trip.class).get(0);
        assertThat(trip.getTrack().get(0).getSpeed()).isEqualTo(4);
        assertThat(trip.getStartInstant()).isEqualTo(Instant.parse("2024-01-05T18:22:10Z"));
        assertThat(trip.getAdditional()).containsEntry("trkseg[1]/trkpt[1]/course", "91");
    }

    @Test
    void skipsPlannedRoutes() throws IOException {
        String route = "<rte><name>Idea</name><rtept lat='46.1' lon='7.1'/><rtept lat='46.2' lon='7.3'/></rte>";
        String recorded = route.replace("lon='7.3'/>", "lon='7.3'><time>2024-01-05T18:22:10Z</time></rtept>");

        CollectedRows rows = read("<gpx>" + route + recorded.replace("Idea", "Way") + "</gpx>");

        assertThat(rows.records(Trip.class)).extracting(Trip::getName).containsExactly("Way");
        assertThat(rows.rejections()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "9, RUN",
        "street_running, RUN",
        "gravel_cycling, BICYCLE",
        "E-Bike Ride, BICYCLE",
        "motorcycling, MOTORCYCLE",
        "casual_walking, WALK",
        "yoga, OTHER"
    })
    void readsTheModesOfSeveralPrograms(String type, TripMode mode) throws IOException {
        assertThat(read("<gpx><trk><type>" + type + "</type></trk></gpx>").records(Trip.class))
                .extracting(Trip::getMode)
                .containsExactly(mode);
    }

    @Test
    void readsTrackWithoutPointsAsTripWithoutPoints() throws IOException {
        Trip trip = read("<gpx><trk><name>x</name><type>Hiking</type></trk></gpx>")
                .records(Trip.class)
                .get(0);

        assertThat(trip.getMode()).isEqualTo(TripMode.WALK);
        assertThat(trip.getTrack()).isEmpty();
    }

    @Test
    void pointWithOneCoordinateHasNoPosition() throws IOException {
        Trip trip = read("<gpx><trk><trkseg><trkpt lat='47.5'><time>2024-01-05T18:00:00Z</time></trkpt>"
                        + "<trkpt lat='47.6' lon='-2.5'/><trkpt lat='97.7' lon='-2.6'/></trkseg></trk></gpx>")
                .records(Trip.class)
                .get(0);

        assertThat(trip.getTrack())
                .extracting(TrackPoint::getLatitude, TrackPoint::getLongitude)
                .containsExactly(tuple(null, null), tuple(47.6, -2.5), tuple(null, null));
        assertThat(trip.getStartInstant()).isEqualTo(Instant.parse("2024-01-05T18:00:00Z"));
        assertThat(trip.getStartLatitude()).isNull();
        assertThat(trip.getEndLongitude()).isNull();
        assertThat(trip.getAdditional())
                .isEqualTo(Map.of(
                        "trkseg[1]/trkpt[1]/@lat", "47.5",
                        "trkseg[1]/trkpt[3]/@lat", "97.7",
                        "trkseg[1]/trkpt[3]/@lon", "-2.6"));
    }

    @Test
    void waypointWithOneCoordinateIsRejected() throws IOException {
        CollectedRows rows = read("<gpx><wpt lat='47.5'/><wpt lat='47.6' lon='-2.5'/></gpx>");

        assertThat(rows.records(LocationPoint.class)).hasSize(1);
        assertThat(rows.rejections())
                .extracting(rejection -> rejection.column(), rejection -> rejection.expected())
                .containsExactly(tuple("@lon", "-180 to 180"));
    }

    @Test
    void readsTruncatedFileUpToTheError() throws IOException {
        CollectedRows rows = read("<gpx><wpt lat='1' lon='2'/><trk><trkseg><trkpt lat='1'");

        assertThat(rows.records(LocationPoint.class)).hasSize(1);
        assertThat(rows.rejections())
                .extracting(rejection -> rejection.reason())
                .containsExactly(RejectionReason.BROKEN_FILE);
    }

    @Tag("slow")
    @Test
    void rejectsOnlyTheRouteWithTooManyPoints() throws IOException {
        CollectedRows rows = read("<gpx><rte>" + "<rtept lat='1' lon='2'/>".repeat(GpxTrack.MAXIMUM_POINTS + 1)
                + "</rte><wpt lat='1' lon='2'/></gpx>");

        assertThat(rows.rejections())
                .extracting(rejection -> rejection.reason())
                .containsExactly(RejectionReason.TOO_LARGE);
        assertThat(rows.records(LocationPoint.class)).hasSize(1);
    }

    private CollectedRows read(String text) throws IOException {
        return CollectedRows.of(connector, BytesContent.utf8("x.gpx", text));
    }

    private Recognition recognise(String text) throws IOException {
        return connector.recognise(BufferedFilePreview.of(BytesContent.utf8("x", text), PdfReader.inProcess()));
    }
}
