package org.mesinfos.linkage.clustering;

import java.util.Arrays;

/**
 * The clusters of one component during clustering, with the log odds between each two of them. A value that is missing
 * in one record is supplied by other records of its cluster.
 */
final class ComponentClusters {

    /** Below these log odds, two clusters are certainly different people, and not only people with few values. */
    private static final double DIFFERENT_PEOPLE = -8;

    /** Gives must-link pairs precedence over all odds. */
    private static final double MUST_LINK_BONUS = 1_000;

    private static final int[] NO_ROWS = {};

    private final FieldWeights fieldWeights;
    private final ClusteringParameters parameters;
    private final int[][] rows;
    private final boolean[] joined;
    private final FieldWeightSums sums;
    private final LinkConstraint[][] constraints;
    private final Contradictions contradictions;
    /** The measured log odds of the rules between two clusters, {@link Double#NaN} if there is none. */
    private final double[][] ruleLogOdds;

    private final double[][] logOdds;
    /** The log odds, reduced where a join is postponed and raised for must-link pairs. */
    private final double[][] joinPriority;

    private final float[] weights;

    ComponentClusters(int[] members, FieldWeights fieldWeights, ClusteringParameters parameters) {
        this.fieldWeights = fieldWeights;
        this.parameters = parameters;
        this.weights = new float[fieldWeights.fieldCount()];
        this.rows = new int[members.length][];
        this.joined = new boolean[members.length];
        this.sums = new FieldWeightSums(members.length, fieldWeights.fieldCount());
        this.constraints = new LinkConstraint[members.length][members.length];
        this.contradictions = new Contradictions(members.length);
        this.ruleLogOdds = new double[members.length][members.length];
        this.logOdds = new double[members.length][members.length];
        this.joinPriority = new double[members.length][members.length];
        PairConstraint[][] pairs = new PairConstraint[members.length][];
        for (int i = 0; i < members.length; i++) {
            rows[i] = new int[] {members[i]};
            pairs[i] = new PairConstraint[i];
            for (int j = 0; j < i; j++) {
                pairs[i][j] = fieldWeights.compare(members[j], members[i], weights);
                sums.add(i, j, weights);
            }
        }
        ConfirmedNames names = new ConfirmedNames(pairs);
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < i; j++) {
                PairConstraint constraint = names.constraint(i, j);
                setConstraint(i, j, constraint.kind(), constraint.ruleLogOdds());
                contradictions.add(i, j, constraint);
                updateLogOdds(i, j);
            }
        }
    }

    int count() {
        return rows.length;
    }

    /** Returns whether a number is still that of a cluster: false once it has been joined into another one. */
    boolean exists(int cluster) {
        return !joined[cluster];
    }

    /** Returns the rows of a cluster in ascending order; none if it has been joined into another cluster. */
    int[] rows(int cluster) {
        return rows[cluster];
    }

    /** Returns whether two clusters may be joined at all: neither forbidden nor contradicting each other. */
    boolean mayJoin(int i, int j) {
        return logOdds[i][j] != Double.NEGATIVE_INFINITY
                && !contradict(i, j, parameters.contradictions().namesOutweighedFrom());
    }

    /** @param namesOutweighedFrom log odds from which the given names do not count */
    private boolean contradict(int i, int j, double namesOutweighedFrom) {
        return logOdds[i][j] < namesOutweighedFrom ? contradictions.between(i, j) : contradictions.besidesNames(i, j);
    }

    /** Returns log2 of the odds that two clusters are of one person. */
    double logOdds(int i, int j) {
        return logOdds[i][j];
    }

    /** Returns the log odds to report for a join; for a must-link pair at least those measured for its rule. */
    double joinLogOdds(int i, int j) {
        return isMustLink(i, j) ? Math.max(logOdds[i][j], ruleLogOdds[i][j]) : logOdds[i][j];
    }

    /** Returns the difference between the log odds and the threshold; below 0 while the join is postponed. */
    double surplus(int i, int j) {
        return joinPriority[i][j] - parameters.requiredLogOdds(rows[i].length, rows[j].length);
    }

    /** Returns whether a rule links two clusters. */
    boolean isMustLink(int i, int j) {
        return constraints[i][j] == LinkConstraint.MUST_LINK;
    }

    /**
     * Returns whether one of two clusters fits a third cluster nearly as well as the other, although the third cluster
     * is a different person than the other.
     */
    boolean isAmbiguous(int i, int j) {
        for (int other = 0; other < rows.length; other++) {
            if (exists(other) && other != i && other != j && isAmbiguous(i, j, other)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether two clusters are ambiguous because of a third one. */
    boolean isAmbiguous(int i, int j, int other) {
        return (fitsAsWell(i, other, j) && isDifferentPerson(j, other, i))
                || (fitsAsWell(j, other, i) && isDifferentPerson(i, other, j));
    }

    private boolean fitsAsWell(int cluster, int other, int one) {
        return isMustLink(cluster, other)
                || logOdds[cluster][other] > logOdds[cluster][one] - parameters.ambiguityMargin();
    }

    /**
     * Returns whether two clusters are different people. For a must-link candidate low odds are not enough: a veto is
     * required.
     */
    private boolean isDifferentPerson(int one, int other, int between) {
        return isMustLink(one, between)
                ? constraints[one][other].compareTo(LinkConstraint.VETOED) >= 0
                : logOdds[one][other] < DIFFERENT_PEOPLE
                        || contradict(one, other, parameters.contradictions().namesInDoubtFrom());
    }

    /** Excludes two clusters from joining until one of them has grown. */
    void postpone(int i, int j) {
        joinPriority[i][j] =
                Math.min(joinPriority[i][j], parameters.requiredLogOdds(rows[i].length, rows[j].length) - 1);
        joinPriority[j][i] = joinPriority[i][j];
    }

    /** Joins the second cluster into the first. */
    void join(int first, int second) {
        int[] merged = Arrays.copyOf(rows[first], rows[first].length + rows[second].length);
        System.arraycopy(rows[second], 0, merged, rows[first].length, rows[second].length);
        Arrays.sort(merged);
        rows[first] = merged;
        rows[second] = NO_ROWS;
        joined[second] = true;
        sums.join(first, second);
        contradictions.join(first, second);
        for (int other = 0; other < rows.length; other++) {
            if (exists(other) && other != first) {
                setConstraint(
                        first,
                        other,
                        constraints[first][other].combine(constraints[second][other]),
                        larger(ruleLogOdds[first][other], ruleLogOdds[second][other]));
                updateLogOdds(first, other);
            }
        }
    }

    private void setConstraint(int i, int j, LinkConstraint constraint, double rule) {
        constraints[i][j] = constraint;
        constraints[j][i] = constraint;
        ruleLogOdds[i][j] = rule;
        ruleLogOdds[j][i] = rule;
    }

    /** Returns the larger number, or the one that is not {@link Double#NaN}. */
    private static double larger(double one, double other) {
        return Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.max(one, other);
    }

    private void updateLogOdds(int i, int j) {
        logOdds[i][j] = logOddsBetween(i, j);
        logOdds[j][i] = logOdds[i][j];
        joinPriority[i][j] = logOdds[i][j] + (constraints[i][j] == LinkConstraint.MUST_LINK ? MUST_LINK_BONUS : 0);
        joinPriority[j][i] = joinPriority[i][j];
    }

    private double logOddsBetween(int i, int j) {
        if (constraints[i][j] == LinkConstraint.CANNOT_LINK) {
            return Double.NEGATIVE_INFINITY;
        }
        sums.weightsBetween(i, j, weights);
        return fieldWeights.logOdds(weights);
    }
}
