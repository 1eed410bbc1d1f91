package org.mesinfos.linkage.clustering;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The rows of components that were too large, with the group that each of them is in after the split. Immutable. */
public final class CutRows {

    private static final int ELSEWHERE = -1;
    private static final int ALONE = 0;

    /** For each row: {@link #ELSEWHERE}, {@link #ALONE}, or the number of its group. */
    private final int[] places;

    private final int count;

    private CutRows(int[] places, int count) {
        this.places = places;
        this.count = count;
    }

    /**
     * @param tooLarge rows of components that were too large
     * @param components the components after the split
     */
    static CutRows of(int rows, BitSet tooLarge, List<int[]> components) {
        CutRows cut = none(rows);
        tooLarge.stream().forEach(row -> cut.places[row] = ALONE);
        int place = ALONE;
        for (int[] component : components) {
            if (tooLarge.get(component[0])) {
                place++;
                for (int row : component) {
                    cut.places[row] = place;
                }
            }
        }
        return new CutRows(cut.places, tooLarge.cardinality());
    }

    private static CutRows none(int rows) {
        int[] places = new int[rows];
        Arrays.fill(places, ELSEWHERE);
        return new CutRows(places, 0);
    }

    /**
     * Decodes the rows of {@link #pairs}.
     *
     * @param pairs result of {@link #pairs}
     */
    public static CutRows of(int rows, int[] pairs) {
        CutRows cut = none(rows);
        for (int i = 0; i < pairs.length; i += 2) {
            cut.places[pairs[i]] = pairs[i + 1];
        }
        return new CutRows(cut.places, pairs.length / 2);
    }

    /** Returns the rows of components that were too large, each followed by the number of its group. */
    public int[] pairs() {
        int[] pairs = new int[2 * count];
        int next = 0;
        for (int row = 0; row < places.length; row++) {
            if (places[row] != ELSEWHERE) {
                pairs[next++] = row;
                pairs[next++] = places[row];
            }
        }
        return pairs;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Returns whether two rows were in components that were too large and are now in different groups. */
    public boolean cut(int a, int b) {
        return places[a] != ELSEWHERE && places[b] != ELSEWHERE && (places[a] == ALONE || places[a] != places[b]);
    }
}
