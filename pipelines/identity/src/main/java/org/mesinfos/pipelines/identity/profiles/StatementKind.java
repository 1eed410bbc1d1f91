package org.mesinfos.pipelines.identity.profiles;

/** Kind of a profile statement. */
public enum StatementKind {
    /** The row is a profile of the person. */
    PROFILE,
    /** The row is about an account, a contract or an invoice, and mentions the person. */
    ASIDE
}
