package org.mesinfos.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mesinfos.linkage.clustering.AverageLinkage;

/**
 * The result of linking all records.
 *
 * @param clusters for each row, the number of its cluster
 * @param outcomes results of the components
 * @param reviews pairs of clusters for clerical review
 */
@SuppressWarnings("ArrayRecordComponent")
public record Linked(int[] clusters, List<AverageLinkage.Outcome> outcomes, List<AverageLinkage.Join> reviews) {

    /** Lower bound of the estimate, since some records are always singletons. */
    private static final double FEWEST_ALONE = 1 / 32.0;

    static Linked of(int rows, List<AverageLinkage.Outcome> outcomes) {
        int[] clusters = new int[rows];
        Arrays.fill(clusters, -1);
        List<AverageLinkage.Join> reviews = new ArrayList<>();
        int next = 0;
        for (AverageLinkage.Outcome outcome : outcomes) {
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
        return new Linked(clusters, outcomes, reviews);
    }

    /** Returns a copy with more clerical reviews. */
    Linked reviewing(List<AverageLinkage.Join> more) {
        List<AverageLinkage.Join> all = new ArrayList<>(reviews);
        all.addAll(more);
        return new Linked(clusters, outcomes, all);
    }

    /** Returns the share of records that are linked with no other. Always above 0, even if there is no such record. */
    public double alone() {
        long singletons = Arrays.stream(sizes()).filter(size -> size == 1).count();
        return Math.max(FEWEST_ALONE, (singletons + 1.0) / (clusters.length + 1.0));
    }

    /** Returns the number of rows of each cluster. */
    int[] sizes() {
        int[] sizes = new int[clusters.length];
        for (int cluster : clusters) {
            sizes[cluster]++;
        }
        return sizes;
    }
}
