package org.mesinfos.linkage;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.mesinfos.linkage.features.Hashes;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTable.ValueKind;
import org.mesinfos.linkage.features.ValueColumn;
import org.mesinfos.linkage.text.PartialDate;
import org.mesinfos.linkage.text.StringDistances;

/**
 * Pairs of rows with one family name and one value that households share. Filled by one thread, then read only.
 *
 * @param rows number of rows with names, date of birth and the value
 * @param counts pairs with one given name, pairs of relatives, and for each value of {@link Households#VALUES} the pairs
 *     of relatives who both have it, and of those who share it; then the pairs that were compared, and all
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only passed on and read.
record HouseholdPairs(long rows, long[] counts) {

    /** Number of counts. */
    static final int COUNTS = 4 + 2 * Households.VALUES.size();

    private static final int COMPARED = COUNTS - 2;
    private static final int ALL = COUNTS - 1;

    /** Jaro-Winkler similarity below which two given names are not misspellings of each other. */
    private static final double DISSIMILAR = 0.75;

    /**
     * Measures the groups of some names and values.
     *
     * @param chosen keys of the groups, all of whose rows are in the table
     */
    static HouseholdPairs of(PersonTable table, ValueKind kind, IntPredicate chosen) {
        long[] rows = RowGroups.of(table.size(), row -> key(table, kind, row), chosen);
        HouseholdPairs measured = new HouseholdPairs(rows.length, new long[COUNTS]);
        RowGroups.forEachPair(rows, (a, b) -> measured.count(table, a, b));
        measured.counts[ALL] = RowGroups.pairs(rows);
        return measured;
    }

    private void count(PersonTable table, int a, int b) {
        counts[COMPARED]++;
        ValueColumn given = table.column(ValueKind.GIVEN);
        if (given.first(a) == given.first(b)) {
            counts[0]++;
        } else if (areRelatives(table, a, b)) {
            counts[1]++;
            countSharing(table, a, b);
        }
    }

    private void countSharing(PersonTable table, int a, int b) {
        for (int value = 0; value < Households.VALUES.size(); value++) {
            ValueKind kind = Households.VALUES.get(value);
            ValueColumn column = table.column(kind);
            boolean agree = column.first(a) != ValueColumn.ABSENT && column.first(a) == column.first(b);
            counts[2 + 2 * value] += agree || mayDiffer(table, kind, a, b) ? 1 : 0;
            counts[3 + 2 * value] += agree ? 1 : 0;
        }
    }

    /** Returns whether two rows have values of a kind that can differ: a landline beside a mobile is no other telephone. */
    static boolean mayDiffer(PersonTable table, ValueKind kind, int a, int b) {
        ValueColumn column = table.column(kind);
        return column.first(a) != ValueColumn.ABSENT
                && column.first(b) != ValueColumn.ABSENT
                && (kind != ValueKind.PHONE || table.havePhonesOfOneKind(a, b));
    }

    /** Returns the hash of family name and value of a row that has both, a given name and a date of birth. */
    static OptionalInt key(PersonTable table, ValueKind kind, int row) {
        ValueColumn family = table.column(ValueKind.FAMILY);
        ValueColumn column = table.column(kind);
        boolean complete = table.column(ValueKind.GIVEN).first(row) != ValueColumn.ABSENT
                && family.first(row) != ValueColumn.ABSENT
                && column.first(row) != ValueColumn.ABSENT
                && table.birthDate(row) != PartialDate.UNKNOWN;
        return complete
                ? OptionalInt.of((int) Hashes.of(
                        family.vocabulary().hash(family.first(row)),
                        column.vocabulary().hash(column.first(row))))
                : OptionalInt.empty();
    }

    static boolean areRelatives(PersonTable table, int a, int b) {
        ValueColumn given = table.column(ValueKind.GIVEN);
        return PartialDate.year(table.birthDate(a)) != PartialDate.year(table.birthDate(b))
                && StringDistances.jaroWinkler(
                                given.vocabulary().text(given.first(a)),
                                given.vocabulary().text(given.first(b)))
                        < DISSIMILAR;
    }

    /** Returns the share of the pairs that were compared: in large groups only some are. */
    double comparedShare() {
        return (double) counts[COMPARED] / Math.max(1, counts[ALL]);
    }

    /** Returns the number of pairs with one given name. */
    long same() {
        return counts[0];
    }

    /** Returns the number of pairs of relatives. */
    long different() {
        return counts[1];
    }

    /** Returns the number of pairs of relatives who both have a value. */
    long known(ValueKind kind) {
        return counts[2 + 2 * Households.VALUES.indexOf(kind)];
    }

    /** Returns the number of pairs of relatives who share a value. The value by which they were found proves nothing. */
    long agreeing(ValueKind kind) {
        return counts[3 + 2 * Households.VALUES.indexOf(kind)];
    }
}
