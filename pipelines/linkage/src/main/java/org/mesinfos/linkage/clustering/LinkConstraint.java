package org.mesinfos.linkage.clustering;

/** Constraint on the link of two rows or two clusters, regardless of their odds. In ascending order of precedence. */
public enum LinkConstraint {
    /** No constraint: the odds decide. */
    NONE,
    /** Must-link: a rule links them. */
    MUST_LINK,
    /** No rule may link them, but the odds may, unless personal values contradict. */
    VETOED,
    /** Cannot-link: they are never linked. */
    CANNOT_LINK;

    /** Returns the constraint on two clusters whose rows have either constraint. */
    LinkConstraint combine(LinkConstraint other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
