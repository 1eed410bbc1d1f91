package org.mesinfos.linkage.clustering;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The rows that hung together in too large a component, and where each of them went when that was taken apart. Immutable.
 */
public final class CutRows {

    private static final int ELSEWHERE = -1;
    private static final int ALONE = 0;

    /** For each row: that it hung in no component too large, that it is alone now, or a number of where it went. */
    private final int[] places;

    private final int count;

    private CutRows(int[] places, int count) {
        this.places = places;
        this.count = count;
    }

    /**
     * @param tooLarge rows of components that were too large
     * @param components what all rows came to be in
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
     * The same rows again.
     *
     * @param pairs {@link #pairs} of them
     */
    public static CutRows of(int rows, int[] pairs) {
        CutRows cut = none(rows);
        for (int i = 0; i < pairs.length; i += 2) {
            cut.places[pairs[i]] = pairs[i + 1];
        }
        return new CutRows(cut.places, pairs.length / 2);
    }

    /** Each row that was in too large a component, followed by a number of where it went. */
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

    /** Whether two rows hung together in one too large, and do no more. */
    public boolean cut(int a, int b) {
        return places[a] != ELSEWHERE && places[b] != ELSEWHERE && (places[a] == ALONE || places[a] != places[b]);
    }
}
