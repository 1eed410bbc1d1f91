package org.mesinfos.pipelines.identity.linkage.clustering;

import java.util.Arrays;

/**
 * The clusters of one component during clustering, with the log odds between each two of them. A value that is missing
 * in one record is supplied by other records of its cluster.
 */
final class Clusters {

    /** Below these log odds, two clusters are certainly different people, and not only people with few values. */
    private static final double SOMEBODY_ELSE = -8;

    private static final double SEVERAL_ROWS = Double.POSITIVE_INFINITY;
    private static final double LN2 = Math.log(2);
    /** Gives must-link pairs precedence over all odds. */
    private static final double BY_RULE = 1_000;

    private final Evidence evidence;
    private final ClusteringRules rules;
    private final int[][] rows;
    private final FieldSums sums;
    private final Ruling[][] rulings;
    private final double[][] odds;
    /** The log odds, reduced where a join is postponed and raised for must-link pairs. */
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

    /** Returns the rows of a cluster in ascending order; null if it has been joined into another cluster. */
    int[] rows(int cluster) {
        return rows[cluster];
    }

    /** Returns whether two clusters may be joined at all. */
    boolean mayJoin(int i, int j) {
        return odds[i][j] != Double.NEGATIVE_INFINITY;
    }

    /** Returns log2 of the odds that two clusters are of one person. */
    double odds(int i, int j) {
        return odds[i][j];
    }

    /** Returns the log odds to report for a join; for a must-link pair at least the link threshold. */
    double joinedAt(int i, int j) {
        double needed = rules.needed(rows[i].length, rows[j].length);
        return isRuled(i, j) ? Math.max(odds[i][j], needed) : odds[i][j];
    }

    /** Returns the difference between the log odds and the threshold; below 0 while the join is postponed. */
    double surplus(int i, int j) {
        return held[i][j] - rules.needed(rows[i].length, rows[j].length);
    }

    /**
     * Returns the log odds of two clusters, including the gain of a single row that fits no other cluster. Where
     * singletons are rare, such a row is unlikely to be of another person.
     */
    private double unrivalledOdds(int i, int j) {
        double gain = Math.min(unrivalled(i, j), unrivalled(j, i));
        return gain == SEVERAL_ROWS ? odds[i][j] : odds[i][j] + gain;
    }

    /**
     * Returns the difference between {@link #unrivalledOdds} and the threshold; negative infinity if it cannot become
     * positive.
     */
    double unrivalledSurplus(int i, int j) {
        double needed = rules.needed(rows[i].length, rows[j].length);
        boolean possible = odds[i][j] - Math.log(rules.alone()) / LN2 >= needed;
        return possible ? unrivalledOdds(i, j) - needed : Double.NEGATIVE_INFINITY;
    }

    /**
     * Returns the bits that a single row gains because it fits no other cluster; {@link #SEVERAL_ROWS} for larger
     * clusters, for which it is no evidence.
     */
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

    /** Returns whether a rule links two clusters. */
    boolean isRuled(int i, int j) {
        return rulings[i][j] == Ruling.ONE_PERSON;
    }

    /**
     * Returns whether one of two clusters fits a third cluster nearly as well as the other, although the third cluster
     * is a different person than the other.
     */
    boolean isAmbiguous(int i, int j) {
        for (int other = 0; other < rows.length; other++) {
            if (rows[other] != null && other != i && other != j) {
                boolean firstIsAmbiguous = fitsAsWell(i, other, j) && isSomebodyElse(j, other, i);
                boolean secondIsAmbiguous = fitsAsWell(j, other, i) && isSomebodyElse(i, other, j);
                if (firstIsAmbiguous || secondIsAmbiguous) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean fitsAsWell(int cluster, int other, int one) {
        return isRuled(cluster, other) || odds[cluster][other] > odds[cluster][one] - rules.margin();
    }

    /** Low odds alone do not make a must-link candidate a different person: a veto is required. */
    private boolean isSomebodyElse(int one, int other, int between) {
        return isRuled(one, between)
                ? rulings[one][other].compareTo(Ruling.NO_RULE) >= 0
                : odds[one][other] < SOMEBODY_ELSE;
    }

    /** Excludes two clusters from joining until one of them has grown. */
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
