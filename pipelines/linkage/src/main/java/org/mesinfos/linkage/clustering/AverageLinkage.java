package org.mesinfos.linkage.clustering;

import java.util.ArrayList;
import java.util.List;

/**
 * Agglomerative clustering of the rows of one component. Pairs of a deterministic rule are joined first. Then the two
 * clusters with the highest log odds, averaged over the pairs between them, are joined, again and again, while the odds
 * reach the threshold and no cannot-link constraint forbids it. At last, single rows that fit only one cluster are
 * joined to it under a lower threshold. In contrast to transitive closure, one wrong edge in a chain joins nothing.
 *
 * <p>Memory is quadratic in the size of the component, and time at most cubic.
 */
public final class AverageLinkage {

    /**
     * Two clusters that were joined, or that are left to clerical review.
     *
     * @param logOdds log2 of the odds that the clusters are of one person; for a must-link pair at least those measured
     *     for its rule
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, only passed on and read.
    public record ClusterPair(int[] first, int[] second, double logOdds) {}

    /** The result of one component: its clusters, the joins made, and the clerical reviews. */
    public record ComponentResult(List<int[]> clusters, List<ClusterPair> merges, List<ClusterPair> reviews) {}

    private final ClusteringParameters parameters;

    public AverageLinkage(ClusteringParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Clusters the rows of a component.
     *
     * @param rows rows in ascending order; the rows of each resulting cluster are in ascending order too
     */
    public ComponentResult cluster(int[] rows, FieldWeights fieldWeights) {
        ComponentClusters clusters = new ComponentClusters(rows, fieldWeights, parameters);
        List<ClusterPair> joins = new ArrayList<>();
        int[] best = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            best[i] = bestPartner(i, clusters);
        }
        while (true) {
            int row = indexOfBestPair(best, clusters);
            if (row < 0 || clusters.surplus(row, best[row]) < 0) {
                break;
            }
            int first = Math.min(row, best[row]);
            int second = Math.max(row, best[row]);
            if (parameters.ambiguityMargin() > 0 && clusters.isAmbiguous(first, second)) {
                clusters.postpone(first, second);
                best[first] = bestPartner(first, clusters);
                best[second] = bestPartner(second, clusters);
                continue;
            }
            joins.add(
                    new ClusterPair(clusters.rows(first), clusters.rows(second), clusters.joinLogOdds(first, second)));
            clusters.join(first, second);
            updateBestPartners(first, second, best, clusters);
        }
        attachSingletons(clusters, joins);
        List<int[]> result = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (clusters.exists(i)) {
                result.add(clusters.rows(i));
            }
        }
        return new ComponentResult(result, joins, reviews(clusters));
    }

    /**
     * Joins single rows to the only cluster that they fit, the highest surplus first, while the odds are sufficient.
     */
    private void attachSingletons(ComponentClusters clusters, List<ClusterPair> joins) {
        if (parameters.singletonShare() >= 1) {
            return;
        }
        SingletonAttachments attachments = new SingletonAttachments(clusters, parameters);
        for (int[] pair = attachments.best(); pair.length > 0; pair = attachments.best()) {
            joins.add(new ClusterPair(
                    clusters.rows(pair[0]), clusters.rows(pair[1]), clusters.logOdds(pair[0], pair[1])));
            attachments.join(pair[0], pair[1]);
        }
    }

    private static int indexOfBestPair(int[] best, ComponentClusters clusters) {
        int row = -1;
        for (int i = 0; i < best.length; i++) {
            if (clusters.exists(i)
                    && best[i] >= 0
                    && (row < 0 || clusters.surplus(i, best[i]) > clusters.surplus(row, best[row]))) {
                row = i;
            }
        }
        return row;
    }

    private static void updateBestPartners(int first, int second, int[] best, ComponentClusters clusters) {
        for (int i = 0; i < best.length; i++) {
            if (!clusters.exists(i)) {
                continue;
            }
            if (i == first || best[i] == first || best[i] == second) {
                best[i] = bestPartner(i, clusters);
            } else if (clusters.mayJoin(i, first)
                    && (best[i] < 0 || clusters.surplus(i, first) > clusters.surplus(i, best[i]))) {
                best[i] = first;
            }
        }
    }

    private static int bestPartner(int i, ComponentClusters clusters) {
        int best = -1;
        for (int j = 0; j < clusters.count(); j++) {
            if (j != i
                    && clusters.exists(j)
                    && clusters.mayJoin(i, j)
                    && (best < 0 || clusters.surplus(i, j) > clusters.surplus(i, best))) {
                best = j;
            }
        }
        return best;
    }

    private List<ClusterPair> reviews(ComponentClusters clusters) {
        List<ClusterPair> reviews = new ArrayList<>();
        for (int i = 0; i < clusters.count(); i++) {
            for (int j = i + 1; j < clusters.count(); j++) {
                boolean unsure = clusters.logOdds(i, j) >= parameters.reviewThreshold() || clusters.isMustLink(i, j);
                if (clusters.exists(i) && clusters.exists(j) && unsure) {
                    reviews.add(new ClusterPair(clusters.rows(i), clusters.rows(j), clusters.logOdds(i, j)));
                }
            }
        }
        return reviews;
    }
}
