package org.mesinfos.pipelines.identity.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mesinfos.pipelines.identity.linkage.clustering.AverageLinkage;
import org.mesinfos.pipelines.identity.linkage.model.PairScorer;

/**
 * What became of all records.
 *
 * @param clusters for each row, a number that rows of one person share
 * @param joins how clusters came to be, each with its mean odds
 * @param reviews pairs of clusters that an operator should look at
 * @param edges pairs whose odds reached the threshold
 */
@SuppressWarnings("ArrayRecordComponent")
public record Linked(int[] clusters, List<AverageLinkage.Join> joins, List<AverageLinkage.Join> reviews, long edges) {

    static Linked of(int rows, List<AverageLinkage.Outcome> outcomes, long edges) {
        int[] clusters = new int[rows];
        Arrays.fill(clusters, -1);
        List<AverageLinkage.Join> joins = new ArrayList<>();
        List<AverageLinkage.Join> reviews = new ArrayList<>();
        int next = 0;
        for (AverageLinkage.Outcome outcome : outcomes) {
            for (int[] cluster : outcome.clusters()) {
                for (int row : cluster) {
                    clusters[row] = next;
                }
                next++;
            }
            joins.addAll(outcome.joins());
            reviews.addAll(outcome.reviews());
        }
        for (int row = 0; row < rows; row++) {
            clusters[row] = clusters[row] < 0 ? next++ : clusters[row];
        }
        return new Linked(clusters, joins, reviews, edges);
    }

    /** The same with more pairs for an operator. */
    Linked reviewing(List<AverageLinkage.Join> more) {
        List<AverageLinkage.Join> all = new ArrayList<>(reviews);
        all.addAll(more);
        return new Linked(clusters, joins, all, edges);
    }

    /** Pairs of records that are linked, and how many of them are expected to be of two people. */
    public double expectedFalsePairs() {
        double expected = 0;
        for (AverageLinkage.Join join : joins) {
            expected +=
                    (double) join.first().length * join.second().length * (1 - PairScorer.probability(join.logOdds()));
        }
        return expected;
    }
}
