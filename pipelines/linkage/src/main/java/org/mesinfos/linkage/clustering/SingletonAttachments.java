package org.mesinfos.linkage.clustering;

import java.util.Arrays;

/**
 * Search for the single rows that fit one cluster only, among the clusters of one component. Where singletons are rare, such
 * a row is unlikely to be of another person.
 *
 * <p>For each pair, the sum of its alternatives and the number of clusters that make it ambiguous are kept, and a join
 * changes only the share of the two joined clusters in them. All joins together therefore take cubic time in the number of
 * rows. Sums have a fixed number of binary places, so that they do not depend on the order of joins. Not safe for use by
 * several threads.
 */
final class SingletonAttachments {

    private static final double LN2 = Math.log(2);
    /** Units of a sum of odds in 1. Odds from 1 on leave no gain, so that no share is larger. */
    private static final double UNIT = 0x1p50;

    private static final long NOT_COMPUTED = -1;

    private final ComponentClusters clusters;
    private final ClusteringParameters parameters;
    /** For each row and cluster: the odds of all alternatives, in units. */
    private final long[][] alternatives;
    /** For each pair of clusters: the number of clusters that make it ambiguous. */
    private final int[][] ambiguities;
    /** The odds of each pair of clusters. */
    private final double[][] odds;

    SingletonAttachments(ComponentClusters clusters, ClusteringParameters parameters) {
        this.clusters = clusters;
        this.parameters = parameters;
        int size = clusters.count();
        this.alternatives = new long[size][size];
        this.ambiguities = new int[size][size];
        this.odds = new double[size][size];
        for (int i = 0; i < size; i++) {
            Arrays.fill(alternatives[i], NOT_COMPUTED);
            Arrays.fill(ambiguities[i], (int) NOT_COMPUTED);
            updateOdds(i);
        }
    }

    /** Returns the single row and the cluster with the highest surplus; empty if no surplus is sufficient. */
    int[] best() {
        int[] attachment = {};
        double bestSurplus = 0;
        for (int first = 0; first < clusters.count(); first++) {
            for (int second = first + 1; clusters.exists(first) && second < clusters.count(); second++) {
                if (clusters.exists(second) && clusters.mayJoin(first, second)) {
                    double surplus = surplus(first, second);
                    boolean better = attachment.length == 0 ? surplus >= 0 : surplus > bestSurplus;
                    if (better && ambiguities(first, second) == 0) {
                        bestSurplus = surplus;
                        attachment = new int[] {first, second};
                    }
                }
            }
        }
        return attachment;
    }

    /** Joins the second cluster into the first. */
    void join(int first, int second) {
        addShares(first, -1);
        addShares(second, -1);
        clusters.join(first, second);
        for (int other = 0; other < clusters.count(); other++) {
            for (int joined : new int[] {first, second}) {
                alternatives[joined][other] = NOT_COMPUTED;
                alternatives[other][joined] = NOT_COMPUTED;
                ambiguities[joined][other] = (int) NOT_COMPUTED;
                ambiguities[other][joined] = (int) NOT_COMPUTED;
            }
        }
        updateOdds(first);
        addShares(first, 1);
    }

    private void updateOdds(int cluster) {
        for (int other = 0; other < clusters.count(); other++) {
            odds[cluster][other] = Math.pow(2, clusters.logOdds(cluster, other));
            odds[other][cluster] = odds[cluster][other];
        }
    }

    /** Adds the share of a cluster in the sums and numbers of all other pairs, or removes it. */
    private void addShares(int cluster, int sign) {
        for (int i = 0; i < clusters.count(); i++) {
            for (int j = 0; clusters.exists(i) && j < clusters.count(); j++) {
                if (i != cluster && j != cluster && clusters.exists(j)) {
                    if (alternatives[i][j] != NOT_COMPUTED) {
                        alternatives[i][j] += sign * share(i, j, cluster);
                    }
                    if (ambiguities[i][j] != NOT_COMPUTED && clusters.isAmbiguous(i, j, cluster)) {
                        ambiguities[i][j] += sign;
                    }
                }
            }
        }
    }

    /**
     * Returns the difference between the log odds of two clusters, with the gain of a single row, and the threshold; negative
     * infinity if it cannot become positive.
     */
    private double surplus(int i, int j) {
        double required = parameters.requiredLogOdds(clusters.rows(i).length, clusters.rows(j).length);
        double logOdds = clusters.logOdds(i, j);
        if (!(logOdds - Math.log(parameters.singletonShare()) / LN2 >= required)) {
            return Double.NEGATIVE_INFINITY;
        }
        double gain = Math.min(gain(i, j), gain(j, i));
        return gain == Double.POSITIVE_INFINITY ? logOdds - required : logOdds + gain - required;
    }

    /**
     * Returns the bits that a single row gains because it fits no other cluster; infinity for larger clusters, for which it
     * is no evidence.
     */
    private double gain(int single, int one) {
        return clusters.rows(single).length > 1
                ? Double.POSITIVE_INFINITY
                : AlternativeClusters.gain(alternatives(single, one) / UNIT);
    }

    private long alternatives(int single, int one) {
        if (alternatives[single][one] == NOT_COMPUTED) {
            long sum = Math.round(parameters.singletonShare() * UNIT);
            for (int other = 0; other < clusters.count(); other++) {
                if (clusters.exists(other) && other != single && other != one) {
                    sum += share(single, one, other);
                }
            }
            alternatives[single][one] = sum;
        }
        return alternatives[single][one];
    }

    /** Returns the odds that a single row belongs to another cluster, in units. */
    private long share(int single, int one, int other) {
        return clusters.logOdds(single, other) > AlternativeClusters.NEGLIGIBLE
                ? Math.round(Math.min(1, AlternativeClusters.odds(odds[single][other], odds[one][other])) * UNIT)
                : 0;
    }

    private int ambiguities(int i, int j) {
        if (ambiguities[i][j] == NOT_COMPUTED) {
            int count = 0;
            for (int other = 0; other < clusters.count(); other++) {
                boolean another = clusters.exists(other) && other != i && other != j;
                count += another && clusters.isAmbiguous(i, j, other) ? 1 : 0;
            }
            ambiguities[i][j] = count;
        }
        return ambiguities[i][j];
    }
}
