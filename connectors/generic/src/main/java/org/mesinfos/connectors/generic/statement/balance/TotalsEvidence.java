package org.mesinfos.connectors.generic.statement.balance;

/** Comparison of the printed totals with the transactions. */
public enum TotalsEvidence {
    /** The totals of both directions are printed, as far as there are transactions. */
    COMPLETE,
    /** Only the total of one direction is printed. */
    ONE_DIRECTION,
    NONE
}
