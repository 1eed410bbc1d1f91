package org.mesinfos.linkage.clustering;

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

    private final Evidence fieldWeights;
    private final ClusteringRules parameters;
    private final int[][] rows;
    private final FieldSums sums;
    private final Ruling[][] constraints;
    private final double[][] logOdds;
    /** The log odds, reduced where a join is postponed and raised for must-link pairs. */
    private final double[][] joinPriority;

    private final float[] weights;

    Clusters(int[] members, Evidence fieldWeights, ClusteringRules parameters) {
        this.fieldWeights = fieldWeights;
        this.parameters = parameters;
        this.weights = new float[fieldWeights.fields()];
        this.rows = new int[members.length][];
        this.sums = new FieldSums(members.length, fieldWeights.fields());
        this.constraints = new Ruling[members.length][members.length];
        this.logOdds = new double[members.length][members.length];
        this.joinPriority = new double[members.length][members.length];
        for (int i = 0; i < members.length; i++) {
            rows[i] = new int[] {members[i]};
            for (int j = 0; j < i; j++) {
                rule(i, j, fieldWeights.compare(members[j], members[i], weights));
                sums.compared(i, j, weights);
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
        return logOdds[i][j] != Double.NEGATIVE_INFINITY;
    }

    /** Returns log2 of the odds that two clusters are of one person. */
    double odds(int i, int j) {
        return logOdds[i][j];
    }

    /** Returns the log odds to report for a join; for a must-link pair at least the link threshold. */
    double joinedAt(int i, int j) {
        double required = parameters.needed(rows[i].length, rows[j].length);
        return isRuled(i, j) ? Math.max(logOdds[i][j], required) : logOdds[i][j];
    }

    /** Returns the difference between the log odds and the threshold; below 0 while the join is postponed. */
    double surplus(int i, int j) {
        return joinPriority[i][j] - parameters.needed(rows[i].length, rows[j].length);
    }

    /**
     * Returns the log odds of two clusters, including the gain of a single row that fits no other cluster. Where
     * singletons are rare, such a row is unlikely to be of another person.
     */
    private double unrivalledOdds(int i, int j) {
        double gain = Math.min(unrivalled(i, j), unrivalled(j, i));
        return gain == SEVERAL_ROWS ? logOdds[i][j] : logOdds[i][j] + gain;
    }

    /**
     * Returns the difference between {@link #unrivalledOdds} and the threshold; negative infinity if it cannot become
     * positive.
     */
    double unrivalledSurplus(int i, int j) {
        double required = parameters.needed(rows[i].length, rows[j].length);
        boolean possible = logOdds[i][j] - Math.log(parameters.alone()) / LN2 >= required;
        return possible ? unrivalledOdds(i, j) - required : Double.NEGATIVE_INFINITY;
    }

    /**
     * Returns the bits that a single row gains because it fits no other cluster; {@link #SEVERAL_ROWS} for larger
     * clusters, for which it is no evidence.
     */
    private double unrivalled(int single, int one) {
        if (rows[single].length > 1) {
            return SEVERAL_ROWS;
        }
        Elsewhere alternatives = new Elsewhere(parameters.alone());
        for (int other = 0; other < rows.length; other++) {
            boolean another = rows[other] != null && other != single && other != one;
            if (another && logOdds[single][other] > Elsewhere.NEGLIGIBLE) {
                alternatives.mayBe(logOdds[single][other], logOdds[one][other]);
            }
        }
        return alternatives.gain();
    }

    /** Returns whether a rule links two clusters. */
    boolean isRuled(int i, int j) {
        return constraints[i][j] == Ruling.ONE_PERSON;
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
        return isRuled(cluster, other) || logOdds[cluster][other] > logOdds[cluster][one] - parameters.margin();
    }

    /** Low odds alone do not make a must-link candidate a different person: a veto is required. */
    private boolean isSomebodyElse(int one, int other, int between) {
        return isRuled(one, between)
                ? constraints[one][other].compareTo(Ruling.NO_RULE) >= 0
                : logOdds[one][other] < SOMEBODY_ELSE;
    }

    /** Excludes two clusters from joining until one of them has grown. */
    void postpone(int i, int j) {
        joinPriority[i][j] = Math.min(joinPriority[i][j], parameters.needed(rows[i].length, rows[j].length) - 1);
        joinPriority[j][i] = joinPriority[i][j];
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
                rule(first, other, constraints[first][other].and(constraints[second][other]));
                keepOdds(first, other);
            }
        }
    }

    private void rule(int i, int j, Ruling constraint) {
        constraints[i][j] = constraint;
        constraints[j][i] = constraint;
    }

    private void keepOdds(int i, int j) {
        logOdds[i][j] = between(i, j);
        logOdds[j][i] = logOdds[i][j];
        joinPriority[i][j] = logOdds[i][j] + (constraints[i][j] == Ruling.ONE_PERSON ? BY_RULE : 0);
        joinPriority[j][i] = joinPriority[i][j];
    }

    private double between(int i, int j) {
        if (constraints[i][j] == Ruling.APART) {
            return Double.NEGATIVE_INFINITY;
        }
        sums.between(i, j, weights);
        return fieldWeights.logOdds(weights);
    }
}
