package org.mesinfos.linkage.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The connected components of a graph. Components that are too large are split at their weakest edges.
 *
 * @param components every component of two rows or more, its rows ascending
 * @param cutRows the rows of the components that were split
 */
public record Components(List<int[]> components, CutRows cutRows) {

    private static final double THRESHOLD_STEP = 2;

    /** Computes the components of the rows that the edges connect. */
    public static Components of(int rows, Edges edges, ClusteringParameters rules) {
        List<int[]> components = new ArrayList<>();
        BitSet tooLarge = new BitSet();
        int[] remaining = new int[edges.size()];
        Arrays.setAll(remaining, edge -> edge);
        double from = rules.edgeThreshold();
        while (remaining.length > 0) {
            UnionFind sets = new UnionFind(rows);
            for (int edge : remaining) {
                sets.join(edges.first(edge), edges.second(edge));
            }
            collect(rows, sets, rules.maxComponentSize(), components);
            from += THRESHOLD_STEP;
            double next = from;
            int[] left = Arrays.stream(remaining)
                    .filter(edge -> sets.size(sets.root(edges.first(edge))) > rules.maxComponentSize())
                    .toArray();
            for (int edge : left) {
                tooLarge.set(edges.first(edge));
                tooLarge.set(edges.second(edge));
            }
            remaining = Arrays.stream(left)
                    .filter(edge -> edges.logOdds(edge) >= next)
                    .toArray();
        }
        return new Components(List.copyOf(components), CutRows.of(tooLarge, components));
    }

    /** Computes the components in memory that depends on the number of edges only. */
    public static Components of(Edges edges, ClusteringParameters rules) {
        NumberedEdges numbered = NumberedEdges.of(edges);
        int[] rows = numbered.rows();
        Components found = of(rows.length, numbered.edges(), rules);
        return new Components(
                found.components().stream()
                        .map(component ->
                                Arrays.stream(component).map(row -> rows[row]).toArray())
                        .toList(),
                found.cutRows().renamed(rows));
    }

    /**
     * Returns a part of the components.
     *
     * @param part index of the part, from 0
     * @param parts number of parts
     */
    public List<int[]> part(int part, int parts) {
        List<int[]> share = new ArrayList<>();
        for (int i = part; i < components.size(); i += parts) {
            share.add(components.get(i));
        }
        return share;
    }

    private static void collect(int rows, UnionFind sets, int largest, List<int[]> components) {
        long[] members = new long[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            int root = sets.root(row);
            if (sets.size(root) > 1 && sets.size(root) <= largest) {
                members[count++] = (long) root << 32 | row;
            }
        }
        Arrays.sort(members, 0, count);
        int from = 0;
        while (from < count) {
            int size = sets.size((int) (members[from] >>> 32));
            components.add(Arrays.stream(members, from, from + size)
                    .mapToInt(member -> (int) member)
                    .toArray());
            from += size;
        }
    }
}
