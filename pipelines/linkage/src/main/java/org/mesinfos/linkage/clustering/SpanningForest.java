package org.mesinfos.linkage.clustering;

import java.util.Arrays;

/**
 * Few edges that bring together what many do: whatever weak edges are left out, the same rows hang together by these as
 * by all. So many that one worker cannot hold them become fewer than there are rows, in any number of steps: the forest
 * of forests is that of all their edges. Stateless.
 */
public final class SpanningForest {

    private SpanningForest() {}

    /**
     * The strongest edges that close no circle.
     *
     * @param rows how many rows there are
     */
    public static Edges of(int rows, Edges edges) {
        UnionFind sets = new UnionFind(rows);
        Edges forest = new Edges();
        for (long ranked : strongestFirst(edges)) {
            int edge = (int) ranked;
            int first = edges.first(edge);
            int second = edges.second(edge);
            if (sets.root(first) != sets.root(second)) {
                sets.join(first, second);
                forest.add(first, second, edges.logOdds(edge));
            }
        }
        return forest;
    }

    /** Places of edges in the lower halves. */
    private static long[] strongestFirst(Edges edges) {
        long[] ranked = new long[edges.size()];
        for (int edge = 0; edge < ranked.length; edge++) {
            ranked[edge] = (long) ~ascending(edges.logOdds(edge)) << 32 | edge;
        }
        Arrays.parallelSort(ranked);
        return ranked;
    }

    /** A number that grows as the odds do. */
    private static int ascending(float logOdds) {
        int bits = Float.floatToIntBits(logOdds);
        return bits < 0 ? ~bits ^ Integer.MIN_VALUE : bits;
    }
}
