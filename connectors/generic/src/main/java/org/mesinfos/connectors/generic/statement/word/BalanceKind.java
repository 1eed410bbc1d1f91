package org.mesinfos.connectors.generic.statement.word;

/** Kind of balance. */
public enum BalanceKind {
    OPENING,
    CLOSING,
    /** A balance that one page ends with and the next one starts with. */
    CARRIED,
    /** A balance on any date. */
    UNSPECIFIED
}
