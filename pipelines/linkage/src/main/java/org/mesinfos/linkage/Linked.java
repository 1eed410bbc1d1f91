package org.mesinfos.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mesinfos.linkage.clustering.AverageLinkage;

/**
 * What became of all records.
 *
 * @param clusters for each row, a number that rows of one person share
 * @param outcomes what became of rows that anything brings together
 * @param reviews pairs of clusters that an operator should look at
 */
@SuppressWarnings("ArrayRecordComponent")
public record Linked(int[] clusters, List<AverageLinkage.Outcome> outcomes, List<AverageLinkage.Join> reviews) {

    /** Some records are always alone. */
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

    /** The same with more pairs for an operator. */
    Linked reviewing(List<AverageLinkage.Join> more) {
        List<AverageLinkage.Join> all = new ArrayList<>(reviews);
        all.addAll(more);
        return new Linked(clusters, outcomes, all);
    }

    /** Share of records that are linked with no other; never none, though none may be seen. */
    public double alone() {
        long single = Arrays.stream(sizes()).filter(size -> size == 1).count();
        return Math.max(FEWEST_ALONE, (single + 1.0) / (clusters.length + 1.0));
    }

    /** How many rows each cluster has. */
    int[] sizes() {
        int[] sizes = new int[clusters.length];
        for (int cluster : clusters) {
            sizes[cluster]++;
        }
        return sizes;
    }
}
