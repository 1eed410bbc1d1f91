package org.mesinfos.linkage;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.model.LinkageModel;

/**
 * Measurement, without labels, of the households in a table. Pairs of records with one family name and one value that
 * households share, but with two given names and two years of birth, are of relatives, as far as they are more than
 * coincidence explains. Immutable.
 */
public final class Households {

    /** Values by which people of one household are recognised, apart from the family name. */
    static final List<ValueKind> VALUES = List.of(
            ValueKind.STREET,
            ValueKind.POSTCODE,
            ValueKind.CITY,
            ValueKind.EMAIL,
            ValueKind.PHONE,
            ValueKind.SHARED_IDENTIFIER);

    /** For values by which relatives are found with few coincidences, the values whose sharing they show. */
    private static final Map<ValueKind, Set<ValueKind>> FOUND_BY = Map.of(
            ValueKind.STREET,
            Set.of(ValueKind.EMAIL, ValueKind.PHONE, ValueKind.SHARED_IDENTIFIER),
            ValueKind.PHONE,
            Set.of(ValueKind.STREET));

    /** Values whose sharing is measured, with the field in which they are compared. */
    private static final Map<ValueKind, ComparisonField> FIELDS = Map.of(
            ValueKind.EMAIL,
            ComparisonField.EMAIL,
            ValueKind.PHONE,
            ComparisonField.PHONE,
            ValueKind.SHARED_IDENTIFIER,
            ComparisonField.SHARED_IDENTIFIER);

    /** Number of pairs of relatives as which the assumed shares count. */
    private static final double ASSUMED_PAIRS = 10;

    /** Fewer pairs of relatives show nothing about what they share. */
    private static final int LEAST_RELATIVES = 100;

    /** Share of the records with such a value from which on households would be noticed. */
    private static final double NOTICEABLE_SHARE = 0.2;

    /** Pairs of relatives for each pair of one person below which they are errors in records of people without families. */
    private static final double NO_FAMILIES = 0.1;

    /** Fewer pairs of one person do not show that there are no families. */
    private static final int LEAST_PAIRS = 80;

    private final PersonTable table;
    private long compared;
    private final double[] known = new double[VALUES.size()];
    private final long[] agreeing = new long[VALUES.size()];
    private double relatives;
    private double forEachMatch;

    private Households(PersonTable table) {
        this.table = table;
    }

    /** Measures the households in a table. */
    public static Households of(PersonTable table) {
        return of(table, kind -> HouseholdPairs.of(table, kind, RowGroups.ALL));
    }

    /**
     * Evaluates measured pairs.
     *
     * @param table the table, or any part of it, whose counts are those of the whole table
     * @param pairs the pairs by the value that they share
     */
    static Households of(PersonTable table, Function<ValueKind, HouseholdPairs> pairs) {
        Households measured = new Households(table);
        for (ValueKind kind : VALUES) {
            if (table.recordsWith(kind) >= NOTICEABLE_SHARE * table.wholeSize()) {
                measured.evaluate(kind, pairs.apply(kind));
            }
        }
        return measured;
    }

    private void evaluate(ValueKind kind, HouseholdPairs measured) {
        long same = measured.same();
        compared = Math.max(compared, same);
        double pairs = Math.max(1, (double) measured.rows() * (measured.rows() - 1) / 2);
        double coincidences = Math.max(0, table.collidingPairs(ValueKind.FAMILY) - same)
                * Math.max(0, table.collidingPairs(kind) - same)
                / pairs
                * measured.comparedShare();
        double excess = measured.different() - coincidences;
        for (ValueKind further : FOUND_BY.getOrDefault(kind, Set.of())) {
            int value = VALUES.indexOf(further);
            // Strangers of one name on one street share nothing, so they would hide how often relatives share a value.
            known[value] += measured.known(further) * Math.max(0, excess) / Math.max(1, measured.different());
            agreeing[value] += measured.agreeing(further);
        }
        if (excess > NO_FAMILIES * same && excess > relatives) {
            relatives = excess;
            forEachMatch = excess / Math.max(1, same);
        }
    }

    /** Returns whether enough records contain values that households share, so that relatives would be noticed. */
    public boolean wouldBeNoticed() {
        return compared >= LEAST_PAIRS;
    }

    /** Returns the number of pairs of relatives in excess of coincidences; 0 if they are so few that they are errors. */
    public double relatives() {
        return relatives;
    }

    /** Returns the measured share of relatives who share a value; empty if too few relatives were found. */
    OptionalDouble sharing(ValueKind kind) {
        int value = VALUES.indexOf(kind);
        return value >= 0 && relatives >= LEAST_RELATIVES && known[value] >= LEAST_RELATIVES
                ? OptionalDouble.of((agreeing[value] + 1.0) / known[value])
                : OptionalDouble.empty();
    }

    /**
     * Returns for each field the probability that two relatives agree in it like one person. Few relatives do not outweigh
     * what is assumed.
     */
    double[] agreeing() {
        double[] shares = new double[ComparisonField.COUNT];
        for (ComparisonField field : ComparisonField.values()) {
            shares[field.index()] = field.householdMProbability();
        }
        FIELDS.forEach((kind, field) -> {
            int value = VALUES.indexOf(kind);
            double assumed = field.householdMProbability();
            shares[field.index()] =
                    Math.min(assumed, (agreeing[value] + ASSUMED_PAIRS * assumed) / (known[value] + ASSUMED_PAIRS));
        });
        return shares;
    }

    /** Returns a model with at least as many household pairs as were measured, but not more than pairs of one person. */
    LinkageModel in(LinkageModel model) {
        double measured = Math.min(1, forEachMatch) * model.prior();
        return new LinkageModel(
                model.mProbabilities(),
                model.uProbabilities(),
                model.prior(),
                Math.max(model.householdPrior(), measured));
    }
}
