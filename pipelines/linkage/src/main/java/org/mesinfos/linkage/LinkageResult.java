package org.mesinfos.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mesinfos.linkage.clustering.AverageLinkage;
import org.mesinfos.linkage.clustering.Edges;

/**
 * The result of linking all records.
 *
 * @param clusters for each row, the number of its cluster
 * @param outcomes results of the components
 * @param reviews pairs of clusters for clerical review
 * @param misfit why the model does not fit the records, so that only rules linked and false merges cannot be predicted;
 *     empty if it fits
 */
@SuppressWarnings("ArrayRecordComponent")
public record LinkageResult(
        int[] clusters,
        List<AverageLinkage.ComponentResult> outcomes,
        List<AverageLinkage.ClusterPair> reviews,
        Optional<String> misfit) {

    /** Up to it, wrong pairs are nearly as independent as wrong joins. */
    private static final double MOST_PAIRS_FOR_EACH_JOIN = 3;

    static LinkageResult of(int rows, List<AverageLinkage.ComponentResult> outcomes) {
        int[] clusters = new int[rows];
        Arrays.fill(clusters, -1);
        List<AverageLinkage.ClusterPair> reviews = new ArrayList<>();
        int next = 0;
        for (AverageLinkage.ComponentResult outcome : outcomes) {
            for (int[] cluster : outcome.clusters()) {
                for (int row : cluster) {
                    clusters[row] = next;
                }
                next++;
            }
            reviews.addAll(outcome.reviews());
        }
        for (int row = 0; row < rows; row++) {
            clusters[row] = clusters[row] < 0 ? next++ : clusters[row];
        }
        return new LinkageResult(clusters, outcomes, reviews, Optional.empty());
    }

    /**
     * Returns the result of a linkage whose components were clustered in slices.
     *
     * @param rows number of rows
     * @param outcomes results of the components, in any order
     * @param misfit why the model does not fit the rows; empty if it fits
     * @param cut edges between rows that were in one component before it was split, from the threshold of reviews on
     * @param cannotLink rows that are never linked
     */
    public static LinkageResult ofSlices(
            int rows,
            List<AverageLinkage.ComponentResult> outcomes,
            Optional<String> misfit,
            Edges cut,
            CannotLink cannotLink) {
        List<AverageLinkage.ComponentResult> sorted = new ArrayList<>(outcomes);
        sorted.sort(Comparator.comparingInt(outcome -> outcome.clusters().get(0)[0]));
        LinkageResult linked = of(rows, sorted).withMisfit(misfit);
        return linked.withReviews(CutPairReviews.of(cut, linked.clusters(), cannotLink));
    }

    /** Returns a copy with more clerical reviews. */
    LinkageResult withReviews(List<AverageLinkage.ClusterPair> more) {
        List<AverageLinkage.ClusterPair> all = new ArrayList<>(reviews);
        all.addAll(more);
        return new LinkageResult(clusters, outcomes, all, misfit);
    }

    /** Returns a copy of which a model is known not to fit the records. */
    LinkageResult withMisfit(Optional<String> reason) {
        return new LinkageResult(clusters, outcomes, reviews, reason);
    }

    /** Returns the share of records that are linked with no other. Always above 0, even if there is no such record. */
    public double singletonShare() {
        long singletons =
                Arrays.stream(clusterSizes()).filter(size -> size == 1).count();
        return SingletonShares.share(singletons, clusters.length);
    }

    /**
     * Returns why the number of linked pairs of two people cannot be predicted; empty if it can. Among persons with many
     * records, one wrong join makes many wrong pairs, so that their number has no Poisson distribution.
     */
    public Optional<String> unpredictable() {
        if (misfit.isPresent()) {
            return misfit.map(reason -> "only rules link: " + reason);
        }
        return pairsForEachJoin() <= MOST_PAIRS_FOR_EACH_JOIN
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "persons have so many records that one wrong join makes many wrong pairs (%.1f on average)",
                        pairsForEachJoin()));
    }

    /** Returns the number of linked pairs for each join, at least 1. */
    public double pairsForEachJoin() {
        return Math.max(1, (double) linkedPairs() / Math.max(1, joins()));
    }

    /** Returns the number of joins of clusters. */
    public long joins() {
        return outcomes.stream().mapToLong(outcome -> outcome.merges().size()).sum();
    }

    /** Returns the number of pairs of rows in one cluster. */
    public long linkedPairs() {
        return Arrays.stream(clusterSizes())
                .mapToLong(size -> (long) size * (size - 1) / 2)
                .sum();
    }

    /** Returns the number of rows of each cluster. */
    int[] clusterSizes() {
        int[] sizes = new int[clusters.length];
        for (int cluster : clusters) {
            sizes[cluster]++;
        }
        return sizes;
    }
}
