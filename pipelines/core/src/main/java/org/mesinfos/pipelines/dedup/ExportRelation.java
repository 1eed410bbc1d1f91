package org.mesinfos.pipelines.dedup;

/** Relation between two exports of one source, which decides whether equal rows of both are one event. */
enum ExportRelation {
    /** Both exports report the same rows, so equal rows are one event. */
    OVERLAPS,
    /** One continues after the last row of the other, as the running balances prove. */
    FOLLOWS,
    /**
     * One continues the other after rows that both report, as the running balances prove: only rows with the same balance
     * are one event.
     */
    CONTINUES,
    /** One lacks rows that the other has, so it is assumed that they report different rows. */
    SEEMS_TO_FOLLOW
}
