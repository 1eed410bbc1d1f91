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
 * <p>Memory: twelve bytes per field and ordered pair of rows. Not safe for use by several threads.
 */
final class FieldWeightSums {

    /** Number of rows from which on a cluster is considered established. */
    private static final int ESTABLISHED_SIZE = 3;

    private static final double LN2 = Math.log(2);

    private final int rows;
    private final int fields;
    /** By row, cluster and field: sum of the weights between the row and all rows of the cluster. */
    private final float[] sums;
    /** By row, cluster and field: number of rows of the cluster that were compared with the row. */
    private final float[] counts;
    /** By row, cluster and field: the highest of the weights between the row and the rows of the cluster. */
    private final float[] highest;
    /** By row and field: whether the value of the row was compared with any other. */
    private final boolean[] hasValue;
    /** By cluster and field: sum of the weights between its rows and the value on which they agree best. */
    private final float[] ownAgreement;
    /** The rows of each cluster, as indexes. */
    private final int[][] members;

    FieldWeightSums(int rows, int fields) {
        this.rows = rows;
        this.fields = fields;
        this.sums = new float[rows * rows * fields];
        this.counts = new float[rows * rows * fields];
        this.highest = new float[sums.length];
        Arrays.fill(highest, Float.NEGATIVE_INFINITY);
        this.hasValue = new boolean[rows * fields];
        this.ownAgreement = new float[rows * fields];
        this.members = new int[rows][];
        Arrays.setAll(members, row -> new int[] {row});
    }

    /**
     * Returns log2 of the odds that two clusters are of one person; negative infinity if any of their rows cannot be
     * linked.
     */
    static double logOdds(int[] first, int[] second, FieldWeights fieldWeights) {
        int[] rows = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, rows, first.length, second.length);
        FieldWeightSums sums = new FieldWeightSums(rows.length, fieldWeights.fieldCount());
        float[] weights = new float[fieldWeights.fieldCount()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                if (fieldWeights.compare(rows[j], rows[i], weights).kind() == LinkConstraint.CANNOT_LINK) {
                    return Double.NEGATIVE_INFINITY;
                }
                sums.add(i, j, weights);
            }
        }
        for (int row = 1; row < first.length; row++) {
            sums.join(0, row);
        }
        for (int row = first.length + 1; row < rows.length; row++) {
            sums.join(first.length, row);
        }
        sums.weightsBetween(0, first.length, weights);
        return fieldWeights.logOdds(weights);
    }

    /** Adds the weights of a pair of rows; {@link Float#NaN} for fields that were not compared. */
    void add(int a, int b, float[] weights) {
        for (int field = 0; field < fields; field++) {
            if (!Float.isNaN(weights[field])) {
                add(a, b, field, weights[field]);
                add(b, a, field, weights[field]);
            }
        }
    }

    private void add(int row, int other, int field, float weight) {
        sums[offset(row, other) + field] = weight;
        counts[offset(row, other) + field] = 1;
        highest[offset(row, other) + field] = weight;
        hasValue[row * fields + field] = true;
    }

    /** Returns the index of the first field of a row and a cluster. */
    private int offset(int row, int cluster) {
        return (row * rows + cluster) * fields;
    }

    /** Joins the second cluster into the first. */
    void join(int first, int second) {
        int[] joined = Arrays.copyOf(members[first], members[first].length + members[second].length);
        System.arraycopy(members[second], 0, joined, members[first].length, members[second].length);
        members[first] = joined;
        for (int row = 0; row < rows; row++) {
            int to = offset(row, first);
            int from = offset(row, second);
            for (int field = 0; field < fields; field++) {
                sums[to + field] += sums[from + field];
                counts[to + field] += counts[from + field];
                highest[to + field] = Math.max(highest[to + field], highest[from + field]);
            }
        }
        for (int field = 0; field < fields; field++) {
            ownAgreement[first * fields + field] = bestAgreement(first, first, first, field);
        }
    }

    /** Computes the match weight of each field between two clusters; {@link Float#NaN} if nothing was compared. */
    void weightsBetween(int first, int second, float[] weights) {
        for (int field = 0; field < fields; field++) {
            weights[field] = weightsBetween(first, second, field);
        }
    }

    /** Returns the average weight of a field over all pairs of rows that both contain it. */
    private float mean(int first, int second, int field) {
        float sum = 0;
        float compared = 0;
        for (int row : members[first]) {
            sum += sums[offset(row, second) + field];
            compared += counts[offset(row, second) + field];
        }
        return compared == 0 ? Float.NaN : sum / rowsWithValue(first, field) / rowsWithValue(second, field);
    }

    private float weightsBetween(int first, int second, int field) {
        float mean = mean(first, second, field);
        if (Float.isNaN(mean)) {
            return mean;
        }
        if (Math.min(members[first].length, members[second].length) >= ESTABLISHED_SIZE) {
            return mean;
        }
        float together = Math.max(
                likelyAgreement(first, second, field) - ownAgreement[second * fields + field],
                likelyAgreement(second, first, field) - ownAgreement[first * fields + field]);
        return Math.max(mean, Math.min(together, highest(first, second, field)));
    }

    /** Returns the highest weight of a pair of rows: two clusters cannot agree better in a value. */
    private float highest(int first, int second, int field) {
        float most = Float.NEGATIVE_INFINITY;
        for (int row : members[first]) {
            most = Math.max(most, highest[offset(row, second) + field]);
        }
        return most;
    }

    /**
     * Returns the expected weight between the value of a cluster and the rows of another one. Each of its rows may have
     * the right value, with the odds by which it agrees with the others: of several that agree equally well, the one
     * that suits the other cluster is not more likely to be right.
     */
    private float likelyAgreement(int cluster, int other, int field) {
        float bestAlone = bestAgreement(cluster, cluster, cluster, field);
        float bestTogether = bestAgreement(cluster, cluster, other, field);
        double alone = 0;
        double together = 0;
        for (int row : members[cluster]) {
            if (hasValue[row * fields + field]) {
                float own = sums[offset(row, cluster) + field];
                alone += Math.exp(LN2 * (own - bestAlone));
                together += Math.exp(LN2 * (own + sums[offset(row, other) + field] - bestTogether));
            }
        }
        return alone == 0 ? 0 : (float) (bestTogether - bestAlone + Math.log(together / alone) / LN2);
    }

    private int rowsWithValue(int cluster, int field) {
        int holders = 0;
        for (int row : members[cluster]) {
            holders += hasValue[row * fields + field] ? 1 : 0;
        }
        return holders;
    }

    /**
     * Returns the weight between the rows of one or two clusters and the value of a third cluster on which they agree
     * best.
     */
    private float bestAgreement(int among, int first, int second, int field) {
        float best = Float.NEGATIVE_INFINITY;
        for (int row : members[among]) {
            if (hasValue[row * fields + field]) {
                float own = sums[offset(row, first) + field];
                best = Math.max(best, first == second ? own : own + sums[offset(row, second) + field]);
            }
        }
        return best == Float.NEGATIVE_INFINITY ? 0 : best;
    }
}
