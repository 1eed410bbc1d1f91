package org.mesinfos.linkage;

import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.compare.PairComparison;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.model.PairScorer;

/**
 * Scoring of candidate pairs, of which those with sufficient odds become edges. Fields that cannot lift a pair to the threshold
 * are not compared. For one thread.
 */
final class EdgeScoring {

    private final RecordComparator.ComparisonContext context;
    private final RecordComparator comparator;
    private final PairScorer scorer;
    private final double threshold;
    private final PairComparison comparison = new PairComparison();

    /** @param threshold lowest log odds of an edge */
    EdgeScoring(RecordComparator.ComparisonContext context, PairScorer scorer, double threshold) {
        this.context = context;
        this.comparator = context.comparator();
        this.scorer = scorer;
        this.threshold = threshold;
    }

    /** Adds a pair if its odds reach the threshold. */
    void score(int a, int b, Edges edges) {
        comparator.compareCore(a, b, comparison);
        if (scorer.maxLogOdds(comparison, context.supplementaryFieldsOfBoth(a, b)) >= threshold) {
            comparator.compareSupplementary(a, b, comparison);
            double logOdds = scorer.logOdds(comparison);
            if (logOdds >= threshold) {
                edges.add(a, b, (float) logOdds);
            }
        }
    }
}
