package org.mesinfos.linkage.trained;

import org.mesinfos.linkage.Linkage;
import org.mesinfos.linkage.LinkageResult;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.clustering.Edges;
import org.mesinfos.linkage.features.PersonTable;

/**
 * Choice of the link threshold of a trained model: the lowest one at which the false merges that are predicted, besides
 * those of rules, are {@linkplain AcceptedFalsePairs acceptable}. Stateless.
 *
 * <p>They have to be acceptable both with and without the limit of records without dates of birth: otherwise records that are
 * left to review would lower the threshold, at which others are linked that are as uncertain.
 */
final class LinkThreshold {

    /** No join is less certain than 63 of 64, however few wrong pairs are predicted in all. */
    private static final double LOWEST = 6;

    private static final double HIGHEST = 13;
    private static final double STEP = 0.5;

    private LinkThreshold() {}

    /** Returns a model with the threshold that suits the records of a table. */
    static TrainedModel choose(TrainedModel model, PersonTable table, CandidatePairs candidates) {
        Linkage linkage = model.linkage(table, candidates);
        Edges edges = linkage.edges();
        double ofRules = linkage.expectedFalsePairs(linkage.linkByRules());
        double threshold = LOWEST;
        while (threshold < HIGHEST
                && !isAcceptable(model.withLinkThreshold(threshold).linkage(table, candidates), edges, ofRules)) {
            threshold += STEP;
        }
        return model.withLinkThreshold(threshold);
    }

    private static boolean isAcceptable(Linkage linkage, Edges edges, double ofRules) {
        return isAccepted(linkage, edges, ofRules)
                && (!linkage.limitsUndatedPairs() || isAccepted(linkage.withoutLimitOfUndatedPairs(), edges, ofRules));
    }

    private static boolean isAccepted(Linkage linkage, Edges edges, double ofRules) {
        LinkageResult linked = linkage.link(edges);
        double expected = linkage.expectedFalsePairs(linked) - ofRules;
        return expected <= AcceptedFalsePairs.of(linked.linkedPairs(), linked.joins());
    }
}
