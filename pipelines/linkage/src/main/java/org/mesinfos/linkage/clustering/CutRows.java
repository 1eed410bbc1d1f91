package org.mesinfos.linkage.clustering;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The rows of components that were too large, with the group that each of them is in after the split. Immutable. */
public final class CutRows {

    private static final int NOT_CUT = -1;
    private static final int SINGLETON = 0;

    /** For each row: {@link #NOT_CUT}, {@link #SINGLETON}, or the number of its group. */
    private final int[] groups;

    private final int count;

    private CutRows(int[] places, int count) {
        this.groups = places;
        this.count = count;
    }

    /**
     * @param tooLarge rows of components that were too large
     * @param components the components after the split
     */
    static CutRows of(int rows, BitSet tooLarge, List<int[]> components) {
        CutRows cut = none(rows);
        tooLarge.stream().forEach(row -> cut.groups[row] = SINGLETON);
        int place = SINGLETON;
        for (int[] component : components) {
            if (tooLarge.get(component[0])) {
                place++;
                for (int row : component) {
                    cut.groups[row] = place;
                }
            }
        }
        return new CutRows(cut.groups, tooLarge.cardinality());
    }

    private static CutRows none(int rows) {
        int[] places = new int[rows];
        Arrays.fill(places, NOT_CUT);
        return new CutRows(places, 0);
    }

    /**
     * Decodes the rows of {@link #rowsAndGroups}.
     *
     * @param pairs result of {@link #rowsAndGroups}
     */
    public static CutRows of(int rows, int[] pairs) {
        CutRows cut = none(rows);
        for (int i = 0; i < pairs.length; i += 2) {
            cut.groups[pairs[i]] = pairs[i + 1];
        }
        return new CutRows(cut.groups, pairs.length / 2);
    }

    /** Returns the rows of components that were too large, each followed by the number of its group. */
    public int[] rowsAndGroups() {
        int[] pairs = new int[2 * count];
        int next = 0;
        for (int row = 0; row < groups.length; row++) {
            if (groups[row] != NOT_CUT) {
                pairs[next++] = row;
                pairs[next++] = groups[row];
            }
        }
        return pairs;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Returns whether two rows were in components that were too large and are now in different groups. */
    public boolean isCut(int a, int b) {
        return groups[a] != NOT_CUT && groups[b] != NOT_CUT && (groups[a] == SINGLETON || groups[a] != groups[b]);
    }
}
