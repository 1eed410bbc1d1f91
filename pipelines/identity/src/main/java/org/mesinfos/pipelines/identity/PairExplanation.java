package org.mesinfos.pipelines.identity;

import org.mesinfos.linkage.PairEvidence;

/**
 * What becomes of two subjects, and why.
 *
 * @param decision what became of them
 * @param evidence what is said of both
 */
public record PairExplanation(Decision decision, PairEvidence evidence) {

    /** What becomes of two subjects. */
    public enum Decision {
        /** Registry, links or an answer say that they are one person. */
        ONE_PERSON_ALREADY,
        /** The operator said that they are two. */
        ANSWERED_DIFFERENT,
        /** They are registered as two people. */
        REGISTERED_APART,
        /** The model links them, directly or through others. */
        LINKED,
        /** Unsure: an operator should look. */
        REVIEW,
        /** Two people. */
        SEPARATE
    }
}
