package org.mesinfos.linkage.clustering;

/** Constraint on the link of two rows or two clusters, regardless of their odds. In ascending order of precedence. */
public enum Ruling {
    /** No constraint: the odds decide. */
    OPEN,
    /** Must-link: a rule links them. */
    ONE_PERSON,
    /** No rule may link them, but the odds may. */
    NO_RULE,
    /** Cannot-link: they are never linked. */
    APART;

    /** Returns the constraint on two clusters whose rows have either constraint. */
    Ruling and(Ruling other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
