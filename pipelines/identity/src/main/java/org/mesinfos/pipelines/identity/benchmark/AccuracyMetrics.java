package org.mesinfos.pipelines.identity.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.model.PairScorer;

/**
 * Computation of accuracy metrics from links and labels: precision and recall of pairs, recall at a required precision,
 * calibration, recall of blocking, and persons found whole. Stateless.
 */
final class AccuracyMetrics {

    private static final double[] BINS = {Double.NEGATIVE_INFINITY, 0, 2, 4, 6, 8, 10, 14, 20};
    private static final double REQUIRED_PRECISION = 0.999;

    private AccuracyMetrics() {}

    /** Counts the pairs that are linked by a threshold alone, without clustering. */
    static PairCounts pairCounts(Edges edges, double threshold, int[] truth, long truePairs) {
        long linked = 0;
        long right = 0;
        for (int edge = 0; edge < edges.size(); edge++) {
            if (edges.logOdds(edge) >= threshold) {
                linked++;
                right += truth[edges.first(edge)] == truth[edges.second(edge)] ? 1 : 0;
            }
        }
        return new PairCounts(truePairs, linked, right);
    }

    /** Returns the recall at the lowest threshold at which the required precision is reached. */
    static double recallAtPrecision(Edges edges, int[] truth, long truePairs) {
        Integer[] order = new Integer[edges.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Float.compare(edges.logOdds(b), edges.logOdds(a)));
        long right = 0;
        long best = 0;
        for (int i = 0; i < order.length; i++) {
            right += truth[edges.first(order[i])] == truth[edges.second(order[i])] ? 1 : 0;
            boolean last = i + 1 == order.length || edges.logOdds(order[i + 1]) != edges.logOdds(order[i]);
            if (last && right >= REQUIRED_PRECISION * (i + 1)) {
                best = right;
            }
        }
        return truePairs == 0 ? 1 : (double) best / truePairs;
    }

    /** Returns, for bins of similar log odds, the expected and the actual number of matches. */
    static List<CalibrationBin> calibration(Edges edges, int[] truth) {
        long[] pairs = new long[BINS.length];
        long[] right = new long[BINS.length];
        double[] expected = new double[BINS.length];
        for (int edge = 0; edge < edges.size(); edge++) {
            int bin = BINS.length - 1;
            while (edges.logOdds(edge) < BINS[bin]) {
                bin--;
            }
            pairs[bin]++;
            expected[bin] += PairScorer.probability(edges.logOdds(edge));
            right[bin] += truth[edges.first(edge)] == truth[edges.second(edge)] ? 1 : 0;
        }
        List<CalibrationBin> bins = new ArrayList<>();
        for (int bin = 0; bin < BINS.length; bin++) {
            if (pairs[bin] > 0) {
                bins.add(new CalibrationBin(BINS[bin], pairs[bin], expected[bin], right[bin]));
            }
        }
        return bins;
    }

    /** Returns the share of the true pairs that are candidate pairs. */
    static double blockingRecall(CandidatePairs candidates, int[] truth, long truePairs) {
        Map<Integer, List<Integer>> persons = new HashMap<>();
        for (int row = 0; row < truth.length; row++) {
            persons.computeIfAbsent(truth[row], person -> new ArrayList<>()).add(row);
        }
        long reached = 0;
        for (List<Integer> rows : persons.values()) {
            for (int i = 0; i < rows.size(); i++) {
                for (int j = i + 1; j < rows.size(); j++) {
                    reached += candidates.contains(rows.get(i), rows.get(j)) ? 1 : 0;
                }
            }
        }
        return truePairs == 0 ? 1 : (double) reached / truePairs;
    }

    /** Returns the number of persons whose records are exactly one cluster. */
    static int wholePersons(int[] clusters, int[] truth) {
        Map<Integer, Integer> clusterOf = new HashMap<>();
        Map<Integer, Integer> personOf = new HashMap<>();
        Set<Integer> split = new HashSet<>();
        Set<Integer> mixed = new HashSet<>();
        for (int row = 0; row < truth.length; row++) {
            Integer cluster = clusterOf.putIfAbsent(truth[row], clusters[row]);
            if (cluster != null && cluster != clusters[row]) {
                split.add(truth[row]);
            }
            Integer person = personOf.putIfAbsent(clusters[row], truth[row]);
            if (person != null && person != truth[row]) {
                mixed.add(clusters[row]);
            }
        }
        return (int) clusterOf.entrySet().stream()
                .filter(entry -> !split.contains(entry.getKey()) && !mixed.contains(entry.getValue()))
                .count();
    }
}
