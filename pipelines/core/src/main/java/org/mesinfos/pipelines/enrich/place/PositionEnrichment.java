package org.mesinfos.pipelines.enrich.place;

import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.enrich.place.CommuneCentres.Centre;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;
import org.mesinfos.records.Communication;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.LocationPoint;

/**
 * Derivation of the commune of positions of devices and cell towers near its centre. Immutable.
 *
 * <p>Borders are unknown, so a position farther from a centre than communes commonly extend has no commune.
 */
public final class PositionEnrichment {

    private static final String SOURCE = ReferenceTable.COMMUNE_CENTRES.citation();
    private static final double NEAR_METRES = 1000;
    private static final double FAR_METRES = 2000;
    private static final double NEAR = 0.8;
    private static final double FAR = 0.6;

    /** Emits the values derived from a position; nothing for other records. */
    public void derive(SpecificRecord record, Consumer<Derivation> derived) {
        if (record instanceof LocationPoint point) {
            boolean exact = point.getAccuracyMetres() == null || point.getAccuracyMetres() <= FAR_METRES;
            if (exact) {
                derive(point.getLatitude(), point.getLongitude(), derived);
            }
        } else if (record instanceof Communication communication) {
            derive(communication.getLatitude(), communication.getLongitude(), derived);
        }
    }

    private static void derive(@Nullable Double latitude, @Nullable Double longitude, Consumer<Derivation> derived) {
        if (latitude == null || longitude == null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            return;
        }
        CommuneCentres.instance().nearest(latitude, longitude).ifPresent(centre -> {
            double distance = centre.distanceMetres(latitude, longitude);
            if (distance <= FAR_METRES) {
                emit(centre, distance, derived);
            }
        });
    }

    private static void emit(Centre centre, double distance, Consumer<Derivation> derived) {
        double confidence = distance <= NEAR_METRES ? NEAR : FAR;
        derived.accept(new Derivation("commune", centre.name(), SOURCE, confidence));
        derived.accept(new Derivation("commune.distance_metres", Long.toString(Math.round(distance)), SOURCE, 1.0));
        derived.accept(new Derivation("insee_code", centre.code(), SOURCE, confidence));
    }
}
