package org.mesinfos.pipelines.dedup;

import java.io.Serializable;

/**
 * Counts of one delivery's rows of one person. {@code kept}, {@code merged} and {@code superseded} add up to the rows
 * that count with this person: a copy of a row of a joint account counts with its first holder.
 *
 * @param retained rows that are the first sighting of their record, in the order of sightings, not of arrival
 * @param merged rows that are a further sighting of a record
 * @param superseded rows that a later snapshot withdrew
 * @param copies copies of these rows for further holders of joint accounts
 * @param copied rows that are such copies themselves
 * @param foreign merged rows whose record has no earlier sighting of the same organisation
 * @param borrowed retained and merged rows that belong to the person by links of another organisation only; if merged, they
 *     are foreign
 * @param borrowedSuperseded superseded rows that belong to the person by links of another organisation only
 */
public record DeduplicationCounts(
        long retained,
        long merged,
        long superseded,
        long copies,
        long copied,
        long foreign,
        long borrowed,
        long borrowedSuperseded)
        implements Serializable {

    static final DeduplicationCounts NONE = new DeduplicationCounts(0, 0, 0);
    static final DeduplicationCounts RETAINED = new DeduplicationCounts(1, 0, 0);
    static final DeduplicationCounts MERGED = new DeduplicationCounts(0, 1, 0);
    static final DeduplicationCounts SUPERSEDED = new DeduplicationCounts(0, 0, 1);
    static final DeduplicationCounts COPIED = new DeduplicationCounts(0, 0, 0, 0, 1, 0, 0, 0);
    static final DeduplicationCounts FOREIGN = new DeduplicationCounts(0, 1, 0, 0, 0, 1, 0, 0);
    static final DeduplicationCounts BORROWED = new DeduplicationCounts(0, 0, 0, 0, 0, 0, 1, 0);
    static final DeduplicationCounts BORROWED_SUPERSEDED = new DeduplicationCounts(0, 0, 1, 0, 0, 0, 0, 1);

    /** Creates counts without rows of joint accounts. */
    public DeduplicationCounts(long kept, long merged, long superseded) {
        this(kept, merged, superseded, 0, 0, 0, 0, 0);
    }

    /** Returns the sum of these and the given counts. */
    public DeduplicationCounts plus(DeduplicationCounts others) {
        return new DeduplicationCounts(
                retained + others.retained,
                merged + others.merged,
                superseded + others.superseded,
                copies + others.copies,
                copied + others.copied,
                foreign + others.foreign,
                borrowed + others.borrowed,
                borrowedSuperseded + others.borrowedSuperseded);
    }

    DeduplicationCounts withCopies(long number) {
        return new DeduplicationCounts(
                retained, merged, superseded, number, copied, foreign, borrowed, borrowedSuperseded);
    }

    /** Returns the number of rows of the delivery that count with this person. */
    public long rows() {
        return retained + merged + superseded;
    }
}
