package org.mesinfos.linkage.clustering;

import java.util.Arrays;

/**
 * Match weights between the clusters of one component, field by field, from sums over the pairs of their rows.
 *
 * <p>In each field, the rows of one person are assumed to be copies of one true value, namely the value of the row that
 * agrees best with the others. The weight of two clusters is the gain of explaining them with one such value instead of
 * two: a row that repeats the majority value of a cluster agrees with it, whatever the other rows contain. If the
 * average weight of the pairs is higher, it applies instead, for example if a person moved and each address appears in
 * several records. The average also applies between two established clusters, where a few values in common may be
 * errors and a wrong join makes many wrong pairs. Pairs of rows that contain the field but cannot be compared count as
 * 0 in the average.
 *
 * <p>Memory: eight bytes per field and ordered pair of rows. Not safe for use by several threads.
 */
final class FieldSums {

    /** Number of rows from which on a cluster is considered established. */
    private static final int ESTABLISHED = 3;

    private final int rows;
    private final int fields;
    /** By row, cluster and field: sum of the weights between the row and all rows of the cluster. */
    private final float[] sums;
    /** By row, cluster and field: number of rows of the cluster that were compared with the row. */
    private final float[] counts;
    /** By row and field: whether the value of the row was compared with any other. */
    private final boolean[] holds;
    /** By cluster and field: sum of the weights between its rows and the value on which they agree best. */
    private final float[] agreed;
    /** The rows of each cluster, as indexes. */
    private final int[][] members;

    FieldSums(int rows, int fields) {
        this.rows = rows;
        this.fields = fields;
        this.sums = new float[rows * rows * fields];
        this.counts = new float[rows * rows * fields];
        this.holds = new boolean[rows * fields];
        this.agreed = new float[rows * fields];
        this.members = new int[rows][];
        Arrays.setAll(members, row -> new int[] {row});
    }

    /**
     * Returns log2 of the odds that two clusters are of one person; negative infinity if any of their rows cannot be
     * linked.
     */
    static double odds(int[] first, int[] second, Evidence fieldWeights) {
        int[] rows = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, rows, first.length, second.length);
        FieldSums sums = new FieldSums(rows.length, fieldWeights.fields());
        float[] weights = new float[fieldWeights.fields()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                if (fieldWeights.compare(rows[j], rows[i], weights) == Ruling.APART) {
                    return Double.NEGATIVE_INFINITY;
                }
                sums.compared(i, j, weights);
            }
        }
        for (int row = 1; row < first.length; row++) {
            sums.join(0, row);
        }
        for (int row = first.length + 1; row < rows.length; row++) {
            sums.join(first.length, row);
        }
        sums.between(0, first.length, weights);
        return fieldWeights.logOdds(weights);
    }

    /** Adds the weights of a pair of rows; {@link Float#NaN} for fields that were not compared. */
    void compared(int a, int b, float[] weights) {
        for (int field = 0; field < fields; field++) {
            if (!Float.isNaN(weights[field])) {
                compared(a, b, field, weights[field]);
                compared(b, a, field, weights[field]);
            }
        }
    }

    private void compared(int row, int other, int field, float weight) {
        sums[at(row, other) + field] = weight;
        counts[at(row, other) + field] = 1;
        holds[row * fields + field] = true;
    }

    /** Returns the index of the first field of a row and a cluster. */
    private int at(int row, int cluster) {
        return (row * rows + cluster) * fields;
    }

    /** Joins the second cluster into the first. */
    void join(int first, int second) {
        int[] joined = Arrays.copyOf(members[first], members[first].length + members[second].length);
        System.arraycopy(members[second], 0, joined, members[first].length, members[second].length);
        members[first] = joined;
        for (int row = 0; row < rows; row++) {
            int to = at(row, first);
            int from = at(row, second);
            for (int field = 0; field < fields; field++) {
                sums[to + field] += sums[from + field];
                counts[to + field] += counts[from + field];
            }
        }
        for (int field = 0; field < fields; field++) {
            agreed[first * fields + field] = best(first, first, first, field);
        }
    }

    /** Computes the match weight of each field between two clusters; {@link Float#NaN} if nothing was compared. */
    void between(int first, int second, float[] weights) {
        for (int field = 0; field < fields; field++) {
            weights[field] = between(first, second, field);
        }
    }

    /** Returns the average weight of a field over all pairs of rows that both contain it. */
    private float mean(int first, int second, int field) {
        float sum = 0;
        float compared = 0;
        for (int row : members[first]) {
            sum += sums[at(row, second) + field];
            compared += counts[at(row, second) + field];
        }
        return compared == 0 ? Float.NaN : sum / holders(first, field) / holders(second, field);
    }

    private float between(int first, int second, int field) {
        float mean = mean(first, second, field);
        if (Float.isNaN(mean)) {
            return mean;
        }
        if (Math.min(members[first].length, members[second].length) >= ESTABLISHED) {
            return mean;
        }
        float together = Math.max(best(first, first, second, field), best(second, second, first, field));
        return Math.max(mean, together - agreed[first * fields + field] - agreed[second * fields + field]);
    }

    private int holders(int cluster, int field) {
        int holders = 0;
        for (int row : members[cluster]) {
            holders += holds[row * fields + field] ? 1 : 0;
        }
        return holders;
    }

    /**
     * Returns the weight between the rows of one or two clusters and the value of a third cluster on which they agree
     * best.
     */
    private float best(int among, int first, int second, int field) {
        float best = Float.NEGATIVE_INFINITY;
        for (int row : members[among]) {
            if (holds[row * fields + field]) {
                float own = sums[at(row, first) + field];
                best = Math.max(best, first == second ? own : own + sums[at(row, second) + field]);
            }
        }
        return best == Float.NEGATIVE_INFINITY ? 0 : best;
    }
}
