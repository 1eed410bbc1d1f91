package org.mesinfos.linkage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mesinfos.linkage.features.Hashes;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.model.LinkageModel;
import org.mesinfos.linkage.text.PartialDate;
import org.mesinfos.linkage.text.StringDistances;

/**
 * Measurement, without labels, of the households in a table. Pairs of records with one family name and one value that
 * households share, but with two given names and two years of birth, are of relatives, as far as they are more than
 * coincidence explains. Immutable.
 */
public final class Households {

    /** Values by which people of one household are recognised, apart from the family name. */
    private static final List<ValueKind> VALUES = List.of(
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

    /** Fewer pairs of relatives show nothing about what they share. */
    private static final int LEAST_RELATIVES = 100;

    /** Share of the records with such a value from which on households would be noticed. */
    private static final double NOTICEABLE_SHARE = 0.2;

    /** Pairs of relatives for each pair of one person below which they are errors in records of people without families. */
    private static final double NO_FAMILIES = 0.1;

    /** Fewer pairs of one person do not show that there are no families. */
    private static final int LEAST_PAIRS = 80;

    /** Larger groups are compared with their next records only. */
    private static final int MOST_COMPARED = 40;

    /** Jaro-Winkler similarity below which two given names are not misspellings of each other. */
    private static final double DISSIMILAR = 0.75;

    private final PersonTable table;
    private final ValueColumn given;
    private final ValueColumn family;

    private long compared;
    private final Map<ValueKind, Sharing> sharing = new EnumMap<>(ValueKind.class);
    private double relatives;
    private double forEachMatch;

    /** Number of pairs of relatives who both have a value, and of those who share it. */
    private record Sharing(long known, long agreeing) {

        Sharing plus(boolean agrees) {
            return new Sharing(known + 1, agreeing + (agrees ? 1 : 0));
        }
    }

    private Households(PersonTable table) {
        this.table = table;
        this.given = table.column(ValueKind.GIVEN);
        this.family = table.column(ValueKind.FAMILY);
    }

    /** Measures the households in a table. */
    public static Households of(PersonTable table) {
        Households measured = new Households(table);
        for (ValueKind kind : VALUES) {
            ValueColumn column = table.column(kind);
            if (column.counts().recordsWithValue() >= NOTICEABLE_SHARE * table.size()) {
                measured.measure(kind, column);
            }
        }
        return measured;
    }

    private void measure(ValueKind kind, ValueColumn column) {
        long[] rows = rowsByNameAndValue(column);
        long same = 0;
        long different = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = i + 1; j < Math.min(rows.length, i + MOST_COMPARED) && rows[i] >> 32 == rows[j] >> 32; j++) {
                int a = (int) rows[i];
                int b = (int) rows[j];
                if (given.first(a) == given.first(b)) {
                    same++;
                } else if (areRelatives(a, b)) {
                    different++;
                    countSharing(kind, a, b);
                }
            }
        }
        compared = Math.max(compared, same);
        double pairs = Math.max(1, (double) rows.length * (rows.length - 1) / 2);
        double coincidences = Math.max(0, family.counts().collidingPairs() - same)
                * Math.max(0, column.counts().collidingPairs() - same)
                / pairs;
        double excess = different - coincidences;
        if (excess > NO_FAMILIES * same && excess > relatives) {
            relatives = excess;
            forEachMatch = excess / Math.max(1, same);
        }
    }

    /** Counts the further values of two relatives. The value by which they were found proves nothing about itself. */
    private void countSharing(ValueKind foundBy, int a, int b) {
        for (ValueKind kind : FOUND_BY.getOrDefault(foundBy, Set.of())) {
            ValueColumn column = table.column(kind);
            if (column.first(a) != ValueColumn.ABSENT && column.first(b) != ValueColumn.ABSENT) {
                Sharing before = sharing.getOrDefault(kind, new Sharing(0, 0));
                sharing.put(kind, before.plus(column.first(a) == column.first(b)));
            }
        }
    }

    /** Returns the rows that have full name, date of birth and a value, with a hash of family name and value, in order. */
    private long[] rowsByNameAndValue(ValueColumn column) {
        long[] rows = new long[table.size()];
        int count = 0;
        for (int row = 0; row < table.size(); row++) {
            if (given.first(row) != ValueColumn.ABSENT
                    && family.first(row) != ValueColumn.ABSENT
                    && column.first(row) != ValueColumn.ABSENT
                    && table.birthDate(row) != PartialDate.UNKNOWN) {
                long key = Hashes.of(
                        family.vocabulary().hash(family.first(row)),
                        column.vocabulary().hash(column.first(row)));
                rows[count++] = key << 32 | row;
            }
        }
        rows = Arrays.copyOf(rows, count);
        Arrays.sort(rows);
        return rows;
    }

    private boolean areRelatives(int a, int b) {
        return PartialDate.year(table.birthDate(a)) != PartialDate.year(table.birthDate(b))
                && StringDistances.jaroWinkler(
                                given.vocabulary().text(given.first(a)),
                                given.vocabulary().text(given.first(b)))
                        < DISSIMILAR;
    }

    /** Returns whether enough records contain values that households share, so that relatives would be noticed. */
    public boolean wouldBeNoticed() {
        return compared >= LEAST_PAIRS;
    }

    /** Returns the number of pairs of relatives in excess of coincidences; 0 if they are so few that they are errors. */
    public double relatives() {
        return relatives;
    }

    /**
     * Returns the share of relatives who share a value.
     *
     * @param assumed share that applies if too few relatives were found
     */
    double sharing(ValueKind kind, double assumed) {
        Sharing measured = sharing.getOrDefault(kind, new Sharing(0, 0));
        return relatives >= LEAST_RELATIVES && measured.known() >= LEAST_RELATIVES
                ? Math.min(assumed, (measured.agreeing() + 1.0) / measured.known())
                : assumed;
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
