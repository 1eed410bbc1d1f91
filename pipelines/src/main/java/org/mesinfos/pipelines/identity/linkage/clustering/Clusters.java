package org.mesinfos.pipelines.identity.linkage.clustering;

import java.util.Arrays;

/**
 * The clusters of one component while they grow, and how each two of them agree: of each field the mean over all pairs of
 * rows that both have it. What one record lacks, another of its cluster tells.
 */
final class Clusters {

    /** Below these odds two clusters are different people beyond doubt, and not one of whom little is known. */
    private static final double SOMEBODY_ELSE = -8;
    /** Rules come before all odds. */
    private static final double BY_RULE = 1_000;

    private final Evidence evidence;
    private final ClusteringRules rules;
    private final int fields;
    private final int[][] rows;
    /** By the larger and the smaller place; bits, then counts, of each field. Null where rows must be kept apart. */
    private final float[][][] sums;

    private final Ruling[][] rulings;
    private final double[][] odds;
    /** The odds, or less where two clusters are left apart for now. */
    private final double[][] held;

    private final float[] means;

    Clusters(int[] members, Evidence evidence, ClusteringRules rules) {
        this.evidence = evidence;
        this.rules = rules;
        this.fields = evidence.fields();
        this.means = new float[fields];
        this.rows = new int[members.length][];
        this.sums = new float[members.length][][];
        this.rulings = new Ruling[members.length][members.length];
        this.odds = new double[members.length][members.length];
        this.held = new double[members.length][members.length];
        for (int i = 0; i < members.length; i++) {
            rows[i] = new int[] {members[i]};
            sums[i] = new float[i][];
            for (int j = 0; j < i; j++) {
                sums[i][j] = compared(members, j, i);
                keepOdds(i, j);
            }
        }
    }

    int count() {
        return rows.length;
    }

    /** Rows of a cluster, ascending; null when it has gone into another. */
    int[] rows(int cluster) {
        return rows[cluster];
    }

    /** Whether two clusters may be joined at all. */
    boolean mayJoin(int i, int j) {
        return odds[i][j] != Double.NEGATIVE_INFINITY;
    }

    /** Logarithm, base 2, of the odds that two clusters are one person. */
    double odds(int i, int j) {
        return odds[i][j];
    }

    /** The odds at which two clusters are joined: a rule is as sure as the least that links. */
    double joinedAt(int i, int j) {
        double needed = rules.needed(rows[i].length, rows[j].length);
        return isRuled(i, j) ? Math.max(odds[i][j], needed) : odds[i][j];
    }

    /** By how much these odds are above what it takes to join them; below 0 while they are left apart. */
    double surplus(int i, int j) {
        return held[i][j] - rules.needed(rows[i].length, rows[j].length);
    }

    /** Whether a rule says that two clusters are one person. */
    boolean isRuled(int i, int j) {
        return rulings[i][j] == Ruling.ONE_PERSON;
    }

    /** Whether either of two clusters fits some third one nearly as well that is somebody else than the other. */
    boolean isAmbiguous(int i, int j) {
        for (int other = 0; other < rows.length; other++) {
            if (rows[other] != null && other != i && other != j) {
                boolean firstFits = fitsAsWell(i, other, j) && isSomebodyElse(j, other, i);
                boolean secondFits = fitsAsWell(j, other, i) && isSomebodyElse(i, other, j);
                if (firstFits || secondFits) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean fitsAsWell(int cluster, int other, int one) {
        return isRuled(cluster, other) || odds[cluster][other] > odds[cluster][one] - rules.margin();
    }

    /** What a rule would join is not two people for being little alike: a veto must say so. */
    private boolean isSomebodyElse(int one, int other, int between) {
        return isRuled(one, between)
                ? rulings[one][other].compareTo(Ruling.NO_RULE) >= 0
                : odds[one][other] < SOMEBODY_ELSE;
    }

    /** Leaves two clusters apart until one of them has grown. */
    void postpone(int i, int j) {
        held[i][j] = Math.min(held[i][j], rules.needed(rows[i].length, rows[j].length) - 1);
        held[j][i] = held[i][j];
    }

    /** Joins the second cluster into the first. */
    void join(int first, int second) {
        int[] merged = Arrays.copyOf(rows[first], rows[first].length + rows[second].length);
        System.arraycopy(rows[second], 0, merged, rows[first].length, rows[second].length);
        Arrays.sort(merged);
        rows[first] = merged;
        rows[second] = null;
        for (int other = 0; other < rows.length; other++) {
            if (rows[other] != null && other != first) {
                add(first, second, other);
                rule(first, other, rulings[first][other].and(rulings[second][other]));
                keepOdds(Math.max(first, other), Math.min(first, other));
            }
        }
    }

    private void add(int first, int second, int other) {
        float[] more = sums[Math.max(second, other)][Math.min(second, other)];
        float[] own = sums[Math.max(first, other)][Math.min(first, other)];
        if (own == null || more == null) {
            sums[Math.max(first, other)][Math.min(first, other)] = null;
        } else {
            for (int i = 0; i < own.length; i++) {
                own[i] += more[i];
            }
        }
        sums[Math.max(second, other)][Math.min(second, other)] = null;
    }

    private float[] compared(int[] members, int i, int j) {
        rule(i, j, evidence.compare(members[i], members[j], means));
        if (rulings[i][j] == Ruling.APART) {
            return null;
        }
        float[] compared = new float[2 * fields];
        for (int field = 0; field < fields; field++) {
            if (!Float.isNaN(means[field])) {
                compared[field] = means[field];
                compared[fields + field] = 1;
            }
        }
        return compared;
    }

    private void rule(int i, int j, Ruling ruling) {
        rulings[i][j] = ruling;
        rulings[j][i] = ruling;
    }

    private void keepOdds(int i, int j) {
        odds[i][j] = odds(sums[i][j]);
        odds[j][i] = odds[i][j];
        held[i][j] = odds[i][j] + (rulings[i][j] == Ruling.ONE_PERSON ? BY_RULE : 0);
        held[j][i] = held[i][j];
    }

    private double odds(float[] sum) {
        if (sum == null) {
            return Double.NEGATIVE_INFINITY;
        }
        for (int field = 0; field < fields; field++) {
            float count = sum[fields + field];
            means[field] = count == 0 ? Float.NaN : sum[field] / count;
        }
        return evidence.logOdds(means);
    }
}
