package org.mesinfos.pipelines.dedup.match;

import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Exact solution of the assignment problem: pairs rows with columns one to one at the lowest total cost, where any row
 * or column may remain unassigned. Only the given pairs are considered, so time and memory grow with their number.
 *
 * <p>The rows are added one after the other along the cheapest augmenting path (Jonker and Volgenant, 1987). Each row can
 * also be paired with a column of its own that means no partner.
 */
public final class MinimumCostAssignment {

    /** Marks a row without a column. */
    public static final int UNASSIGNED = -1;

    /**
     * A possible pair of a row.
     *
     * @param column from 0
     * @param cost may be negative
     */
    public record Candidate(int column, long cost) {}

    private record Reached(long distance, int column) implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            int order = Long.compare(distance, other.distance);
            return order == 0 ? Integer.compare(column, other.column) : order;
        }
    }

    private final List<List<Candidate>> rows;
    private final int columns;
    private final long unassignedCost;
    private final int[] columnOfRow;
    private final long[] costOfRow;
    private final int[] rowOfColumn;
    private final long[] price;
    private final long[] distance;
    private final int[] reachedFrom;
    private final boolean[] visited;

    private MinimumCostAssignment(List<List<Candidate>> rows, int columns, long unassignedCost) {
        this.rows = rows;
        this.columns = columns;
        this.unassignedCost = unassignedCost;
        this.columnOfRow = new int[rows.size()];
        this.costOfRow = new long[rows.size()];
        this.rowOfColumn = new int[columns];
        this.price = new long[columns];
        this.distance = new long[columns + rows.size()];
        this.reachedFrom = new int[columns + rows.size()];
        this.visited = new boolean[columns + rows.size()];
        Arrays.fill(columnOfRow, UNASSIGNED);
        Arrays.fill(rowOfColumn, UNASSIGNED);
        Arrays.fill(distance, Long.MAX_VALUE);
    }

    /**
     * Returns the column of each row, or {@link #UNASSIGNED}.
     *
     * @param rows possible pairs of each row, each column once
     * @param columns number of columns
     * @param unassignedCost cost of leaving a row and a column unassigned; a pair with this cost or more is not made
     */
    public static int[] of(List<List<Candidate>> rows, int columns, long unassignedCost) {
        MinimumCostAssignment assignment = new MinimumCostAssignment(rows, columns, unassignedCost);
        for (int row = 0; row < rows.size(); row++) {
            assignment.add(row);
        }
        return assignment.columnOfRow;
    }

    private void add(int row) {
        PriorityQueue<Reached> queue = new PriorityQueue<>();
        int[] touched = new int[16];
        int count = 0;
        int current = row;
        long base = 0;
        int end;
        while (true) {
            touched = Arrays.copyOf(
                    touched, grown(touched.length, count + rows.get(current).size() + 1));
            for (Candidate pair : rows.get(current)) {
                if (pair.cost() >= unassignedCost) {
                    continue;
                }
                long reached = base + pair.cost() - price[pair.column()];
                if (reach(pair.column(), reached, current, queue)) {
                    touched[count++] = pair.column();
                }
            }
            if (reach(noPartner(current), base + unassignedCost, current, queue)) {
                touched[count++] = noPartner(current);
            }
            Reached nearest = nearest(queue);
            end = nearest.column();
            if (end >= columns || rowOfColumn[end] == UNASSIGNED) {
                updatePrices(touched, count, nearest.distance());
                break;
            }
            visited[end] = true;
            current = rowOfColumn[end];
            base = nearest.distance() - (costOfRow[current] - price[end]);
        }
        assignAlongPath(row, end);
        for (int i = 0; i < count; i++) {
            distance[touched[i]] = Long.MAX_VALUE;
            visited[touched[i]] = false;
        }
    }

    /** Returns the column that leaves a row unassigned. Of equally good solutions, later rows are left unassigned. */
    private int noPartner(int row) {
        return columns + rows.size() - 1 - row;
    }

    private static int grown(int length, int needed) {
        return needed <= length ? length : Math.max(needed, 2 * length);
    }

    /** Notes a shorter way to a column; returns true if the column was not reached before. */
    private boolean reach(int column, long reached, int row, PriorityQueue<Reached> queue) {
        boolean isNew = distance[column] == Long.MAX_VALUE;
        if (!visited[column] && reached < distance[column]) {
            distance[column] = reached;
            reachedFrom[column] = row;
            queue.add(new Reached(reached, column));
        }
        return isNew;
    }

    private Reached nearest(PriorityQueue<Reached> queue) {
        while (true) {
            Reached first = queue.remove();
            if (!visited[first.column()] && first.distance() == distance[first.column()]) {
                return first;
            }
        }
    }

    private void updatePrices(int[] touched, int count, long shortest) {
        for (int i = 0; i < count; i++) {
            int column = touched[i];
            if (column < columns && visited[column]) {
                price[column] += distance[column] - shortest;
            }
        }
    }

    private void assignAlongPath(int start, int end) {
        int column = end;
        int row;
        do {
            row = reachedFrom[column];
            int previous = columnOfRow[row];
            columnOfRow[row] = column < columns ? column : UNASSIGNED;
            if (column < columns) {
                rowOfColumn[column] = row;
                costOfRow[row] = cost(row, column);
            }
            column = previous;
        } while (row != start);
    }

    private long cost(int row, int column) {
        for (Candidate pair : rows.get(row)) {
            if (pair.column() == column) {
                return pair.cost();
            }
        }
        throw new IllegalStateException("Column " + column + " is no candidate of row " + row);
    }
}
