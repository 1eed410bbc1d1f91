package org.mesinfos.linkage.trained;

import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.LinkageResult;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.clustering.ContradictionPolicy;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.features.PersonTable;

/**
 * Choice of the link threshold of a trained model: the lowest one at which the predicted share of false merges among
 * the linked pairs is small. Stateless.
 */
final class LinkThreshold {

    /** Accepted share of false merges. */
    private static final double ACCEPTED_SHARE = 0.0006;

    /** The same where contradictions are weighed. There, the prediction misses wrong joins of whole persons. */
    private static final double ACCEPTED_SHARE_IF_WEIGHED = 0.0004;

    private static final double LOWEST = 5;
    private static final double HIGHEST = 13;

    private LinkThreshold() {}

    /** Returns a model with the threshold that suits the records of a table. */
    static TrainedModel choose(TrainedModel model, PersonTable table, CandidatePairs candidates) {
        double accepted = model.clusteringParameters().contradictions() == ContradictionPolicy.BAR
                ? ACCEPTED_SHARE
                : ACCEPTED_SHARE_IF_WEIGHED;
        double threshold = LOWEST;
        Edges edges = model.linkage(table, candidates).edges();
        while (threshold < HIGHEST
                && predictedShare(model.withLinkThreshold(threshold), table, candidates, edges) > accepted) {
            threshold++;
        }
        return model.withLinkThreshold(threshold);
    }

    private static double predictedShare(
            TrainedModel model, PersonTable table, CandidatePairs candidates, Edges edges) {
        Linkage linkage = model.linkage(table, candidates);
        LinkageResult linked = linkage.link(edges);
        return linkage.expectedFalsePairs(linked) / Math.max(1, linked.linkedPairs());
    }
}
