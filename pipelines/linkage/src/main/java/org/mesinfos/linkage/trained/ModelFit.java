package org.mesinfos.linkage.trained;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.model.LinkageModel;

/**
 * Assessment, without labels, of whether match weights can distinguish the people of a table: whether names are varied
 * enough for the number of records. If not, only rules link.
 *
 * @param reason why the model does not fit; empty if it does
 */
public record ModelFit(Optional<String> reason) {

    /** Values that distinguish namesakes besides the date of birth. */
    private static final Set<ValueKind> FURTHER_VALUES = EnumSet.of(
            ValueKind.EMAIL,
            ValueKind.PHONE,
            ValueKind.POSTCODE,
            ValueKind.CITY,
            ValueKind.STREET,
            ValueKind.BIRTH_PLACE,
            ValueKind.SHARED_IDENTIFIER,
            ValueKind.PERSONAL_IDENTIFIER);

    /** Share of records with further values from which on namesakes are distinguished by them. */
    private static final double SUFFICIENT_SHARE = 0.5;
    /** Largest share of coincidences among the matches. */
    private static final double ACCEPTED_SHARE = 0.001;
    /** Number of different dates that one slip makes of a date, and that a match may therefore have. */
    private static final double SIMILAR_DATES = 3;
    /** Number of pairs of two people as which the training data count. */
    private static final double ASSUMED_PAIRS = 5_000;

    /**
     * Assesses a model.
     *
     * @param known for each kind of value, the probability in the training data that two records have the same value
     */
    static ModelFit of(LinkageModel model, Map<ValueKind, Double> known, PersonTable table) {
        double pairs = (double) table.wholeSize() * (table.wholeSize() - 1) / 2;
        double matches = Math.max(1, model.prior() * pairs);
        double coincidences = pairs
                * collision(table, ValueKind.GIVEN, matches, known)
                * collision(table, ValueKind.FAMILY, matches, known)
                * Math.min(1, SIMILAR_DATES * collision(table, ValueKind.BIRTH_DATE, matches, known));
        if (coincidences <= ACCEPTED_SHARE * matches || hasFurtherValues(table)) {
            return new ModelFit(Optional.empty());
        }
        return new ModelFit(Optional.of(String.format(
                Locale.ROOT,
                "the names are too similar for so many records without further values: about %.1f pairs of two people"
                        + " agree in names and date of birth by coincidence, among about %.0f pairs of one person",
                coincidences,
                matches)));
    }

    /**
     * Returns the probability that records of two people have the same value; 1 if the value is unknown. Pairs of one
     * person are not counted, and few records do not outweigh the training data.
     */
    private static double collision(PersonTable table, ValueKind kind, double matches, Map<ValueKind, Double> known) {
        double records = table.recordsWith(kind);
        double pairs = records * (records - 1) / 2;
        double expected = known.getOrDefault(kind, 0.0);
        if (pairs <= 0) {
            return expected > 0 ? expected : 1;
        }
        double colliding = Math.max(0, table.collidingPairs(kind) - matches);
        return (colliding + expected * ASSUMED_PAIRS) / (pairs + ASSUMED_PAIRS);
    }

    private static boolean hasFurtherValues(PersonTable table) {
        if (table.whole().isPresent()) {
            int kinds = FURTHER_VALUES.stream().mapToInt(kind -> kind.bit()).sum();
            return table.whole().get().totals().rowsWithAny(kinds) >= SUFFICIENT_SHARE * table.wholeSize();
        }
        int with = 0;
        for (int row = 0; row < table.size(); row++) {
            int record = row;
            with += FURTHER_VALUES.stream().anyMatch(kind -> !table.column(kind).isEmpty(record)) ? 1 : 0;
        }
        return with >= SUFFICIENT_SHARE * table.size();
    }
}
