package org.mesinfos.linkage.clustering;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The rows of components that were too large, with the group that each of them is in after the split. Memory depends on
 * the number of these rows only. Immutable.
 */
public final class CutRows {

    private static final int SINGLETON = 0;

    /** Ascending. */
    private final int[] rows;

    /** For each of the rows: {@link #SINGLETON}, or the smallest row of its group, increased by 1. */
    private final int[] groups;

    /** @param rowsAndGroups row in the upper half, group in the lower one, in any order */
    private CutRows(LongStream rowsAndGroups) {
        long[] sorted = rowsAndGroups.sorted().toArray();
        this.rows = Arrays.stream(sorted).mapToInt(pair -> (int) (pair >>> 32)).toArray();
        this.groups = Arrays.stream(sorted).mapToInt(pair -> (int) pair).toArray();
    }

    /**
     * @param tooLarge rows of components that were too large
     * @param components the components after the split
     */
    static CutRows of(BitSet tooLarge, List<int[]> components) {
        BitSet singletons = (BitSet) tooLarge.clone();
        List<int[]> cut = components.stream()
                .filter(component -> tooLarge.get(component[0]))
                .toList();
        cut.forEach(component -> Arrays.stream(component).forEach(singletons::clear));
        return new CutRows(LongStream.concat(
                singletons.stream().mapToLong(row -> pair(row, SINGLETON)),
                cut.stream()
                        .flatMapToLong(component ->
                                Arrays.stream(component).mapToLong(row -> pair(row, component[0] + 1)))));
    }

    /**
     * Decodes the rows of {@link #rowsAndGroups}, of any number of results one after the other.
     *
     * @param pairs result of {@link #rowsAndGroups}
     */
    public static CutRows of(int[] pairs) {
        return new CutRows(IntStream.range(0, pairs.length / 2).mapToLong(i -> pair(pairs[2 * i], pairs[2 * i + 1])));
    }

    private static long pair(int row, int group) {
        return (long) row << 32 | group;
    }

    /** Returns the rows of components that were too large, each followed by the number of its group. */
    public int[] rowsAndGroups() {
        int[] pairs = new int[2 * rows.length];
        for (int i = 0; i < rows.length; i++) {
            pairs[2 * i] = rows[i];
            pairs[2 * i + 1] = groups[i];
        }
        return pairs;
    }

    /** Returns a copy in which each row has the name at its position in a list that is ascending. */
    CutRows renamed(int[] names) {
        return new CutRows(IntStream.range(0, rows.length)
                .mapToLong(i -> pair(names[rows[i]], groups[i] == SINGLETON ? SINGLETON : names[groups[i] - 1] + 1)));
    }

    public boolean isEmpty() {
        return rows.length == 0;
    }

    /** Returns whether a row was in a component that was too large. */
    public boolean contains(int row) {
        return Arrays.binarySearch(rows, row) >= 0;
    }

    /** Returns whether two rows were in components that were too large and are now in different groups. */
    public boolean isCut(int a, int b) {
        int first = Arrays.binarySearch(rows, a);
        int second = first < 0 ? first : Arrays.binarySearch(rows, b);
        return second >= 0 && (groups[first] == SINGLETON || groups[first] != groups[second]);
    }
}
