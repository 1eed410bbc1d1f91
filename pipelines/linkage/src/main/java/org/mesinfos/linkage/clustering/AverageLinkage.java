package org.mesinfos.linkage.clustering;

import java.util.ArrayList;
import java.util.List;

/**
 * Agglomerative clustering of the rows of one component. Pairs of a deterministic rule are joined first. Then the two
 * clusters with the highest log odds are joined, again and again, while the odds reach the threshold and no cannot-link
 * constraint forbids it. At last, single rows that fit only one cluster are joined to it under a lower threshold. In
 * contrast to transitive closure, one wrong edge in a chain joins nothing.
 *
 * <p>Time and memory are quadratic in the size of the component.
 */
public final class AverageLinkage {

    /**
     * Two clusters that were joined, or that are left to clerical review.
     *
     * @param logOdds log2 of the odds that the clusters are of one person; for a must-link pair at least the link
     *     threshold
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, only passed on and read.
    public record Join(int[] first, int[] second, double logOdds) {}

    /** The result of one component: its clusters, the joins made, and the clerical reviews. */
    public record Outcome(List<int[]> clusters, List<Join> joins, List<Join> reviews) {}

    private final ClusteringRules parameters;

    public AverageLinkage(ClusteringRules parameters) {
        this.parameters = parameters;
    }

    /**
     * Clusters the rows of a component.
     *
     * @param rows rows in ascending order; the rows of each resulting cluster are in ascending order too
     */
    public Outcome cluster(int[] rows, Evidence fieldWeights) {
        Clusters clusters = new Clusters(rows, fieldWeights, parameters);
        List<Join> joins = new ArrayList<>();
        int[] best = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            best[i] = best(i, clusters);
        }
        while (true) {
            int row = leading(best, clusters);
            if (row < 0 || clusters.surplus(row, best[row]) < 0) {
                break;
            }
            int first = Math.min(row, best[row]);
            int second = Math.max(row, best[row]);
            if (parameters.margin() > 0 && clusters.isAmbiguous(first, second)) {
                clusters.postpone(first, second);
                best[first] = best(first, clusters);
                best[second] = best(second, clusters);
                continue;
            }
            joins.add(new Join(clusters.rows(first), clusters.rows(second), clusters.joinedAt(first, second)));
            clusters.join(first, second);
            update(first, second, best, clusters);
        }
        joinUnrivalled(clusters, joins);
        List<int[]> result = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (clusters.rows(i) != null) {
                result.add(clusters.rows(i));
            }
        }
        return new Outcome(result, joins, reviews(clusters));
    }

    /**
     * Joins single rows to the only cluster that they fit, the highest surplus first, while the odds are sufficient.
     */
    private void joinUnrivalled(Clusters clusters, List<Join> joins) {
        int[] attachment = surestUnrivalled(clusters);
        while (attachment.length > 0) {
            int first = attachment[0];
            int second = attachment[1];
            joins.add(new Join(clusters.rows(first), clusters.rows(second), clusters.odds(first, second)));
            clusters.join(first, second);
            attachment = surestUnrivalled(clusters);
        }
    }

    /** Returns the single row and the cluster with the highest surplus; empty if no surplus is sufficient. */
    private int[] surestUnrivalled(Clusters clusters) {
        int[] attachment = {};
        double bestSurplus = 0;
        for (int first = 0; parameters.alone() < 1 && first < clusters.count(); first++) {
            for (int second = first + 1; clusters.rows(first) != null && second < clusters.count(); second++) {
                if (clusters.rows(second) != null && clusters.mayJoin(first, second)) {
                    double surplus = clusters.unrivalledSurplus(first, second);
                    boolean better = attachment.length == 0 ? surplus >= 0 : surplus > bestSurplus;
                    if (better && !clusters.isAmbiguous(first, second)) {
                        bestSurplus = surplus;
                        attachment = new int[] {first, second};
                    }
                }
            }
        }
        return attachment;
    }

    private static int leading(int[] best, Clusters clusters) {
        int row = -1;
        for (int i = 0; i < best.length; i++) {
            if (clusters.rows(i) != null
                    && best[i] >= 0
                    && (row < 0 || clusters.surplus(i, best[i]) > clusters.surplus(row, best[row]))) {
                row = i;
            }
        }
        return row;
    }

    private static void update(int first, int second, int[] best, Clusters clusters) {
        for (int i = 0; i < best.length; i++) {
            if (clusters.rows(i) == null) {
                continue;
            }
            if (i == first || best[i] == first || best[i] == second) {
                best[i] = best(i, clusters);
            } else if (clusters.mayJoin(i, first)
                    && (best[i] < 0 || clusters.surplus(i, first) > clusters.surplus(i, best[i]))) {
                best[i] = first;
            }
        }
    }

    private static int best(int i, Clusters clusters) {
        int best = -1;
        for (int j = 0; j < clusters.count(); j++) {
            if (j != i
                    && clusters.rows(j) != null
                    && clusters.mayJoin(i, j)
                    && (best < 0 || clusters.surplus(i, j) > clusters.surplus(i, best))) {
                best = j;
            }
        }
        return best;
    }

    private List<Join> reviews(Clusters clusters) {
        List<Join> reviews = new ArrayList<>();
        for (int i = 0; i < clusters.count(); i++) {
            for (int j = i + 1; j < clusters.count(); j++) {
                boolean unsure = clusters.odds(i, j) >= parameters.review() || clusters.isRuled(i, j);
                if (clusters.rows(i) != null && clusters.rows(j) != null && unsure) {
                    reviews.add(new Join(clusters.rows(i), clusters.rows(j), clusters.odds(i, j)));
                }
            }
        }
        return reviews;
    }
}
