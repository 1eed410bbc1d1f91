package org.mesinfos.connectors.generic.table.layout;

/** Sign convention of amounts. */
public enum SignConvention {
    /** Outgoing amounts are negative, or in the debit column. */
    AS_DELIVERED,
    /** Outgoing amounts are positive, as on many card statements, or in the column that was taken for credits. */
    REVERSED,
    /** Debits are positive, credits are negative: what the owner of a card owes, divided among two columns. */
    OWED
}
