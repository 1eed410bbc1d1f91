package org.mesinfos.linkage.clustering;

import java.util.Arrays;

/**
 * What the rows of one component tell of each other, field by field, summed up by clusters, and how two clusters agree.
 *
 * <p>In each field the rows of one person are taken for copies of one true value, which is that of the row on which the
 * others agree best. Two clusters agree by as much as one such value explains them both better than two values do: a row
 * that repeats what most rows of a cluster say agrees with it, whatever the other rows say. Where that is less than what
 * their rows tell on average, as where somebody moved between two times of several records each, the average counts.
 * It also does between two clusters that are both established: a value or two in common may be a slip in one of them, and
 * joining them wrongly makes many wrong pairs. Of rows that both have a value but whose values say nothing of each other,
 * the average takes it that they say nothing for one person.
 *
 * <p>Eight bytes for each two rows and field. Not safe for use by several threads.
 */
final class FieldSums {

    /** From so many rows on a cluster is no accident of a few records. */
    private static final int ESTABLISHED = 3;

    private final int rows;
    private final int fields;
    /** By row, cluster and field: bits that all rows of the cluster speak for the row's value. */
    private final float[] sums;
    /** Likewise, how many of them could be compared with it. */
    private final float[] counts;
    /** By row and field, whether it has a value that could be compared with any. */
    private final boolean[] holds;
    /** By cluster and field: bits that its rows speak for the value which they agree on best. */
    private final float[] agreed;
    /** The rows of each cluster by their places. */
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

    /** Logarithm, base 2, of the odds that two clusters are one person; negative infinity where rows are kept apart. */
    static double odds(int[] first, int[] second, Evidence evidence) {
        int[] rows = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, rows, first.length, second.length);
        FieldSums sums = new FieldSums(rows.length, evidence.fields());
        float[] bits = new float[evidence.fields()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                if (evidence.compare(rows[j], rows[i], bits) == Ruling.APART) {
                    return Double.NEGATIVE_INFINITY;
                }
                sums.compared(i, j, bits);
            }
        }
        for (int row = 1; row < first.length; row++) {
            sums.join(0, row);
        }
        for (int row = first.length + 1; row < rows.length; row++) {
            sums.join(first.length, row);
        }
        sums.between(0, first.length, bits);
        return evidence.logOdds(bits);
    }

    /** Adds how two rows compare; {@link Float#NaN} where they do not. */
    void compared(int a, int b, float[] bits) {
        for (int field = 0; field < fields; field++) {
            if (!Float.isNaN(bits[field])) {
                compared(a, b, field, bits[field]);
                compared(b, a, field, bits[field]);
            }
        }
    }

    private void compared(int row, int other, int field, float bits) {
        sums[at(row, other) + field] = bits;
        counts[at(row, other) + field] = 1;
        holds[row * fields + field] = true;
    }

    /** Where the fields of a row and a cluster begin. */
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

    /** The bits of each field that two clusters are one person; {@link Float#NaN} where nothing could be compared. */
    void between(int first, int second, float[] bits) {
        for (int field = 0; field < fields; field++) {
            bits[field] = between(first, second, field);
        }
    }

    /** Bits of a field over all pairs of rows that both have it, on average. */
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

    /** Bits that the rows of one or two clusters speak for that value of a third on which they agree best. */
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
