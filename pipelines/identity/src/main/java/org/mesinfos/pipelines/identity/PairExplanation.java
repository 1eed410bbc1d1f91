package org.mesinfos.pipelines.identity;

import org.mesinfos.linkage.PairEvidence;

/**
 * The decision about two subjects, with its evidence.
 *
 * @param decision the decision
 * @param evidence comparison of the two subjects
 * @param linkThreshold log2 of the odds from which the model links
 */
public record PairExplanation(Decision decision, PairEvidence evidence, double linkThreshold) {

    /**
     * Returns whether the other records of the persons leave two subjects to review that their own records would link, by a rule or by
     * the odds.
     */
    public boolean isLeftToReviewByOtherRecords() {
        return decision == Decision.REVIEW
                && (evidence.rule().isPresent()
                        || (evidence.logOdds() >= linkThreshold
                                && evidence.contradictions().isEmpty()));
    }

    /** A decision about two subjects, with its reason. */
    public enum Decision {
        /** Registry, links or a review answer state that they are one person. */
        ALREADY_ONE_PERSON,
        /** A review answer states that they are two people. */
        ANSWERED_DIFFERENT,
        /** They are registered as two people. */
        REGISTERED_DIFFERENT,
        /** One is registered and the other is not, and all profiles of both are of one organisation. */
        ONE_ORGANISATION,
        /** No profile of one of them is of a verified organisation, so that none takes part in linking. */
        NOT_VERIFIED,
        /** The model links them, directly or through other records. */
        LINKED,
        /** The model is unsure: the pair is left to clerical review. */
        REVIEW,
        /** They are two people. */
        SEPARATE
    }
}
