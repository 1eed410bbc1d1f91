package org.mesinfos.linkage.clustering;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;

/**
 * Estimator of the number of linked pairs that are of two people.
 *
 * <p>The log odds at the time of a join are not sufficient. Records that were joined later support or contradict it,
 * and where singletons are rare, a single row that fits no other cluster is unlikely to be of another person. Therefore
 * each row is scored again against the rest of its cluster, including its alternatives. For a join of two clusters of
 * several rows, the smaller cluster is scored against the rest. The highest of the new log odds, the log odds of the
 * join, and the log odds with any other row of the cluster applies, because a record that agrees with a few records of
 * its person need not agree with most of them.
 *
 * <p>Not safe for use by several threads.
 */
public final class FalsePairEstimator {

    /**
     * Share of records whose most certain joins are of two people: no model knows every reason why two people have the same
     * values. Measured on invented populations, with one wrong record more than was seen.
     */
    private static final double LEAST_ERROR_RATE = 0.00002;

    private final FieldWeights fieldWeights;
    private final IntToDoubleFunction singletonShare;

    /** @param singletonShare for each row, the share of similar records that are the only one of their person */
    public FalsePairEstimator(FieldWeights fieldWeights, IntToDoubleFunction singletonShare) {
        this.fieldWeights = fieldWeights;
        this.singletonShare = singletonShare;
    }

    /** Returns the expected number of pairs within the clusters of a component that are of two people. */
    public double expectedFalsePairs(AverageLinkage.ComponentResult outcome) {
        FieldWeights cached = new CachedFieldWeights(fieldWeights);
        Map<Integer, int[]> clusterOf = new HashMap<>();
        outcome.clusters().forEach(cluster -> Arrays.stream(cluster).forEach(row -> clusterOf.put(row, cluster)));
        double falsePairs = 0;
        for (AverageLinkage.ClusterPair join : outcome.merges()) {
            int[] cluster =
                    Objects.requireNonNull(clusterOf.get(join.first()[0]), "each row of a merge is in a cluster");
            if (join.first().length > 1 && join.second().length > 1) {
                int[] smaller = join.first().length <= join.second().length ? join.first() : join.second();
                falsePairs += falsePairsOfCluster(smaller, cluster, join.logOdds(), cached);
            } else {
                falsePairs += falsePairsOfSingleRow(join.first(), cluster, join.logOdds(), outcome.clusters(), cached);
                falsePairs += falsePairsOfSingleRow(join.second(), cluster, join.logOdds(), outcome.clusters(), cached);
            }
        }
        return falsePairs;
    }

    private static double falsePairsOfCluster(
            int[] rows, int[] cluster, double joinLogOdds, FieldWeights fieldWeights) {
        int[] rest = without(cluster, rows);
        double odds = Math.max(joinLogOdds, FieldWeightSums.logOdds(rows, rest, fieldWeights));
        return differentPersonProbability(odds) * rows.length * rest.length;
    }

    /** Returns the false pairs of a single row; in a cluster of two rows, each row accounts for half of the pair. */
    private double falsePairsOfSingleRow(
            int[] row, int[] cluster, double joinLogOdds, List<int[]> clusters, FieldWeights fieldWeights) {
        if (row.length > 1) {
            return 0;
        }
        int[] rest = without(cluster, row);
        double odds = Math.max(joinLogOdds, FieldWeightSums.logOdds(row, rest, fieldWeights));
        for (int other : rest) {
            odds = Math.max(odds, FieldWeightSums.logOdds(row, new int[] {other}, fieldWeights));
        }
        AlternativeClusters alternatives = new AlternativeClusters(singletonShare.applyAsDouble(row[0]));
        for (int[] other : clusters) {
            if (other != cluster) {
                double logOdds = FieldWeightSums.logOdds(row, other, fieldWeights);
                if (logOdds > AlternativeClusters.NEGLIGIBLE) {
                    alternatives.add(logOdds, FieldWeightSums.logOdds(rest, other, fieldWeights));
                }
            }
        }
        double pairs = rest.length == 1 ? 0.5 : rest.length;
        return differentPersonProbability(odds + alternatives.gain()) * pairs;
    }

    private static int[] without(int[] cluster, int[] rows) {
        return Arrays.stream(cluster)
                .filter(row -> Arrays.binarySearch(rows, row) < 0)
                .toArray();
    }

    private static double differentPersonProbability(double logOdds) {
        return Math.max(LEAST_ERROR_RATE, 1 / (1 + Math.pow(2, logOdds)));
    }
}
