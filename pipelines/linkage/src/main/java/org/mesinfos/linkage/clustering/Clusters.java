package org.mesinfos.linkage.clustering;

import java.util.Arrays;

/**
 * The clusters of one component while they grow, and how each two of them agree: what one record lacks, another of its
 * cluster tells.
 */
final class Clusters {

    /** Below these odds two clusters are different people beyond doubt, and not one of whom little is known. */
    private static final double SOMEBODY_ELSE = -8;

    private static final double SEVERAL_ROWS = Double.POSITIVE_INFINITY;
    private static final double LN2 = Math.log(2);
    /** Rules come before all odds. */
    private static final double BY_RULE = 1_000;

    private final Evidence evidence;
    private final ClusteringRules rules;
    private final int[][] rows;
    private final FieldSums sums;
    private final Ruling[][] rulings;
    private final double[][] odds;
    /** The odds, or less where two clusters are left apart for now. */
    private final double[][] held;

    private final float[] bits;

    Clusters(int[] members, Evidence evidence, ClusteringRules rules) {
        this.evidence = evidence;
        this.rules = rules;
        this.bits = new float[evidence.fields()];
        this.rows = new int[members.length][];
        this.sums = new FieldSums(members.length, evidence.fields());
        this.rulings = new Ruling[members.length][members.length];
        this.odds = new double[members.length][members.length];
        this.held = new double[members.length][members.length];
        for (int i = 0; i < members.length; i++) {
            rows[i] = new int[] {members[i]};
            for (int j = 0; j < i; j++) {
                rule(i, j, evidence.compare(members[j], members[i], bits));
                sums.compared(i, j, bits);
            }
        }
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < i; j++) {
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

    /**
     * The odds of two clusters, knowing who else a single row among them may be: where few records are alone, a row that
     * fits one cluster and nobody else is hardly another person's.
     */
    private double unrivalledOdds(int i, int j) {
        double gained = Math.min(unrivalled(i, j), unrivalled(j, i));
        return gained == SEVERAL_ROWS ? odds[i][j] : odds[i][j] + gained;
    }

    /** The same less what it takes to join them; negative infinity when nothing could make it enough. */
    double unrivalledSurplus(int i, int j) {
        double needed = rules.needed(rows[i].length, rows[j].length);
        boolean possible = odds[i][j] - Math.log(rules.alone()) / LN2 >= needed;
        return possible ? unrivalledOdds(i, j) - needed : Double.NEGATIVE_INFINITY;
    }

    /** Bits that a single row gains by having no other cluster to go to than one; of several rows that tells nothing. */
    private double unrivalled(int single, int one) {
        if (rows[single].length > 1) {
            return SEVERAL_ROWS;
        }
        Elsewhere elsewhere = new Elsewhere(rules.alone());
        for (int other = 0; other < rows.length; other++) {
            boolean another = rows[other] != null && other != single && other != one;
            if (another && odds[single][other] > Elsewhere.NEGLIGIBLE) {
                elsewhere.mayBe(odds[single][other], odds[one][other]);
            }
        }
        return elsewhere.gain();
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
        sums.join(first, second);
        for (int other = 0; other < rows.length; other++) {
            if (rows[other] != null && other != first) {
                rule(first, other, rulings[first][other].and(rulings[second][other]));
                keepOdds(first, other);
            }
        }
    }

    private void rule(int i, int j, Ruling ruling) {
        rulings[i][j] = ruling;
        rulings[j][i] = ruling;
    }

    private void keepOdds(int i, int j) {
        odds[i][j] = between(i, j);
        odds[j][i] = odds[i][j];
        held[i][j] = odds[i][j] + (rulings[i][j] == Ruling.ONE_PERSON ? BY_RULE : 0);
        held[j][i] = held[i][j];
    }

    private double between(int i, int j) {
        if (rulings[i][j] == Ruling.APART) {
            return Double.NEGATIVE_INFINITY;
        }
        sums.between(i, j, bits);
        return evidence.logOdds(bits);
    }
}
