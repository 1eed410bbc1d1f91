package org.mesinfos.pipelines.dedup.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jgrapht.alg.matching.KuhnMunkresMinimalWeightBipartitePerfectMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * Solves the assignment problem: pairs rows with columns one to one at the lowest total cost, where any row or column
 * may remain unassigned.
 */
public final class MinimumCostAssignment {

    /** Marks a row without a column. */
    public static final int UNASSIGNED = -1;

    /** Size up to which the exact algorithm is used. It takes seconds for larger input, which is solved greedily. */
    private static final int MAX_EXACT_SIZE = 120;

    /** Resolution of the costs: the algorithm tests differences for exact zero, so costs are rounded to whole steps. */
    private static final double STEPS = 1 << 10;

    private MinimumCostAssignment() {}

    /**
     * Returns the column of each row, or {@link #UNASSIGNED}.
     *
     * @param costs cost of each row with each column, as rows of equal length; not changed
     * @param unassignedCost cost of leaving a row and a column unassigned; a pair with this cost or more is not made
     */
    public static int[] of(double[][] costs, double unassignedCost) {
        int rows = costs.length;
        int columns = rows == 0 ? 0 : costs[0].length;
        double lowest = lowest(costs);
        if (lowest >= unassignedCost) {
            return unassigned(rows);
        }
        if (rows == 1 || columns == 1 || rows + columns > MAX_EXACT_SIZE) {
            return greedy(costs, unassignedCost);
        }
        return exact(costs, unassignedCost, lowest);
    }

    private record Pair(int row, int column, double cost) {
        static final Comparator<Pair> ORDER = Comparator.comparingDouble(Pair::cost)
                .thenComparingInt(Pair::row)
                .thenComparingInt(Pair::column);
    }

    private static int[] greedy(double[][] costs, double unassignedCost) {
        List<Pair> pairs = new ArrayList<>();
        for (int row = 0; row < costs.length; row++) {
            for (int column = 0; column < costs[row].length; column++) {
                if (costs[row][column] < unassignedCost) {
                    pairs.add(new Pair(row, column, costs[row][column]));
                }
            }
        }
        pairs.sort(Pair.ORDER);
        int[] paired = unassigned(costs.length);
        boolean[] taken = new boolean[costs[0].length];
        for (Pair pair : pairs) {
            if (paired[pair.row()] == UNASSIGNED && !taken[pair.column()]) {
                paired[pair.row()] = pair.column();
                taken[pair.column()] = true;
            }
        }
        return paired;
    }

    /**
     * Solves the problem exactly. Each row and each column may also be paired with a dummy partner, for half of the
     * cost of leaving a pair unassigned.
     */
    private static int[] exact(double[][] costs, double unassignedCost, double lowest) {
        int rows = costs.length;
        int columns = costs[0].length;
        int size = rows + columns;
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Set<Integer> left = new LinkedHashSet<>();
        Set<Integer> right = new LinkedHashSet<>();
        for (int i = 0; i < size; i++) {
            graph.addVertex(i);
            graph.addVertex(size + i);
            left.add(i);
            right.add(size + i);
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double cost = cost(costs, i, j, unassignedCost) - Math.min(0, lowest);
                graph.setEdgeWeight(graph.addEdge(i, size + j), Math.rint(cost * STEPS));
            }
        }
        int[] paired = unassigned(rows);
        for (DefaultWeightedEdge edge : new KuhnMunkresMinimalWeightBipartitePerfectMatching<>(graph, left, right)
                .getMatching()
                .getEdges()) {
            int row = graph.getEdgeSource(edge);
            int column = graph.getEdgeTarget(edge) - size;
            if (row < rows && column < columns && costs[row][column] < unassignedCost) {
                paired[row] = column;
            }
        }
        return paired;
    }

    private static double cost(double[][] costs, int row, int column, double unassignedCost) {
        boolean realRow = row < costs.length;
        boolean realColumn = column < costs[0].length;
        if (realRow && realColumn) {
            return Math.min(costs[row][column], 2 * unassignedCost);
        }
        return realRow || realColumn ? unassignedCost / 2 : 0;
    }

    private static double lowest(double[][] costs) {
        return Arrays.stream(costs).flatMapToDouble(Arrays::stream).min().orElse(Double.POSITIVE_INFINITY);
    }

    private static int[] unassigned(int length) {
        int[] paired = new int[length];
        Arrays.fill(paired, UNASSIGNED);
        return paired;
    }
}
