package org.mesinfos.linkage.sliced;

/** Evidence by which components are clustered. */
public enum LinkEvidence {
    /** Match weights and rules. */
    ODDS_AND_RULES,
    /** Rules alone, because the model does not fit its people. */
    RULES_ONLY
}
