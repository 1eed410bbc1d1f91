package org.mesinfos.linkage.features;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mesinfos.linkage.features.PersonTable.ValueKind;

/**
 * Sums over all rows of a table, which parts of the table add up.
 *
 * @param presence number of rows by {@link #presence presence of values}
 * @param collidingPairs by the ordinal of the kind, the number of pairs of records with one value
 * @param squares by the ordinal of the kind, the sum of the squares of the numbers of records with one value
 * @param addresses sums over e-mail addresses that consist of a name
 */
public record TableTotals(
        Map<Long, Integer> presence, List<Long> collidingPairs, List<Long> squares, AddressTotals addresses) {

    private static final int GIVEN_AND_FAMILY = ValueKind.GIVEN.bit() | ValueKind.FAMILY.bit();

    /** Sums over one column. */
    record KindTotals(int recordsWithValue, long collidingPairs, long squares) {}

    public TableTotals {
        presence = Map.copyOf(presence);
        collidingPairs = List.copyOf(collidingPairs);
        squares = List.copyOf(squares);
    }

    /** Returns a copy with sums over addresses. */
    public TableTotals with(AddressTotals sums) {
        return new TableTotals(presence, collidingPairs, squares, sums);
    }

    /** Returns which values a row has: the kinds with a list of values in the upper half, the known ones in the lower. */
    public static long presence(TableRow row) {
        return (long) row.listedKinds() << 32 | row.knownKinds();
    }

    /** Returns the number of rows. */
    public int rows() {
        return Math.toIntExact(
                presence.values().stream().mapToLong(Integer::longValue).sum());
    }

    /** Returns the number of rows with a list of values of each kind in a mask. */
    private int rowsWithAll(int kinds) {
        return presence.entrySet().stream()
                .filter(entry -> ((int) (entry.getKey() >>> 32) & kinds) == kinds)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Returns the number of rows with a list of values of any kind in a mask. */
    public int rowsWithAny(int kinds) {
        return presence.entrySet().stream()
                .filter(entry -> ((int) (entry.getKey() >>> 32) & kinds) != 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Returns the number of rows with a known value of any kind in a mask. */
    int rowsWithKnown(int kinds) {
        return presence.entrySet().stream()
                .filter(entry -> (entry.getKey().intValue() & kinds) != 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Returns the number of rows with given and family name. */
    public int rowsWithFullName() {
        return rowsWithAll(GIVEN_AND_FAMILY);
    }

    /** Returns the number of rows by the mask of the kinds of which they have a list of values. */
    public Map<Integer, Integer> rowsByListedKinds() {
        Map<Integer, Integer> rows = new TreeMap<>();
        presence.forEach((mask, count) -> rows.merge((int) (mask >>> 32), count, Integer::sum));
        return rows;
    }

    KindTotals of(ValueKind kind) {
        return new KindTotals(
                rowsWithKnown(kind.bit()), collidingPairs.get(kind.position()), squares.get(kind.position()));
    }
}
