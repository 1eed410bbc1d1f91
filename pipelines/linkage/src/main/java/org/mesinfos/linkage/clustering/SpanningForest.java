package org.mesinfos.linkage.clustering;

import java.util.Arrays;

/**
 * Maximum spanning forest of a graph. At every threshold, the edges of the forest connect the same rows as all edges
 * do. Edges that exceed the memory of one worker can be reduced in steps to fewer than the number of rows, because the
 * forest of several forests is the forest of all their edges. Stateless.
 */
public final class SpanningForest {

    private SpanningForest() {}

    /**
     * Returns the strongest edges that close no cycle.
     *
     * @param rows number of rows
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

    /** Returns the strongest edges that close no cycle, in memory that depends on the number of edges only. */
    public static Edges of(Edges edges) {
        NumberedEdges numbered = NumberedEdges.of(edges);
        int[] rows = numbered.rows();
        Edges forest = of(rows.length, numbered.edges());
        Edges result = new Edges();
        for (int edge = 0; edge < forest.size(); edge++) {
            result.add(rows[forest.first(edge)], rows[forest.second(edge)], forest.logOdds(edge));
        }
        return result;
    }

    /** Returns the indexes of the edges in the lower halves of the numbers, the strongest first. */
    private static long[] strongestFirst(Edges edges) {
        long[] ranked = new long[edges.size()];
        for (int edge = 0; edge < ranked.length; edge++) {
            ranked[edge] = (long) ~sortableBits(edges.logOdds(edge)) << 32 | edge;
        }
        Arrays.parallelSort(ranked);
        return ranked;
    }

    /** Maps log odds to integers in the same order. */
    private static int sortableBits(float logOdds) {
        int bits = Float.floatToIntBits(logOdds);
        return bits < 0 ? ~bits ^ Integer.MIN_VALUE : bits;
    }
}
