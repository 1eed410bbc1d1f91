package org.mesinfos.pipelines.dedup;

/**
 * A row with its rank among the rows of one event.
 *
 * @param row a current row
 * @param rank 0 for the rows whose values apply first; rows of equal rank cannot be ordered by their meaning
 */
record RankedRow(EventRow row, int rank) {}
