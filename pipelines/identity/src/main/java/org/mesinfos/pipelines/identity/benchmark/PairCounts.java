package org.mesinfos.pipelines.identity.benchmark;

import java.util.Arrays;

/**
 * Counts of linked and true pairs of records.
 *
 * @param truePairs number of pairs that are of one person
 * @param linked number of pairs that were linked
 * @param correct number of linked pairs that are of one person
 */
public record PairCounts(long truePairs, long linked, long correct) {

    /** Counts the pairs within clusters. */
    static PairCounts ofClusters(int[] clusters, int[] truth) {
        long[] both = new long[clusters.length];
        for (int row = 0; row < clusters.length; row++) {
            both[row] = (long) clusters[row] << 32 | truth[row];
        }
        return new PairCounts(
                pairs(Arrays.stream(truth).asLongStream().toArray()),
                pairs(Arrays.stream(clusters).asLongStream().toArray()),
                pairs(both));
    }

    private static long pairs(long[] labels) {
        Arrays.sort(labels);
        long pairs = 0;
        int from = 0;
        for (int to = 1; to <= labels.length; to++) {
            if (to == labels.length || labels[to] != labels[from]) {
                pairs += (long) (to - from) * (to - from - 1) / 2;
                from = to;
            }
        }
        return pairs;
    }

    /** Returns the number of linked pairs that are of two people. */
    public long falseMerges() {
        return linked - correct;
    }

    public double precision() {
        return linked == 0 ? 1 : (double) correct / linked;
    }

    public double recall() {
        return truePairs == 0 ? 1 : (double) correct / truePairs;
    }

    /** Returns the harmonic mean of precision and recall. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
