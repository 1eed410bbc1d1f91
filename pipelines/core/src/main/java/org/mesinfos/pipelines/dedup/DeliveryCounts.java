package org.mesinfos.pipelines.dedup;

import java.io.Serializable;

/**
 * Counts of one delivery's rows of one person. {@code kept}, {@code merged} and {@code superseded} add up to the rows
 * that count with this person: a copy of a row of a joint account counts with its first holder.
 *
 * @param kept rows that are the first sighting of their record, in the order of sightings, not of arrival
 * @param merged rows that are a further sighting of a record
 * @param superseded rows that a later snapshot withdrew
 * @param copies copies of these rows for further holders of joint accounts
 * @param copied rows that are such copies themselves
 */
public record DeliveryCounts(long kept, long merged, long superseded, long copies, long copied)
        implements Serializable {

    static final DeliveryCounts NONE = new DeliveryCounts(0, 0, 0);
    static final DeliveryCounts KEPT = new DeliveryCounts(1, 0, 0);
    static final DeliveryCounts MERGED = new DeliveryCounts(0, 1, 0);
    static final DeliveryCounts SUPERSEDED = new DeliveryCounts(0, 0, 1);
    static final DeliveryCounts COPIED = new DeliveryCounts(0, 0, 0, 0, 1);

    /** Creates counts without rows of joint accounts. */
    public DeliveryCounts(long kept, long merged, long superseded) {
        this(kept, merged, superseded, 0, 0);
    }

    /** Returns the sum of these and the given counts. */
    public DeliveryCounts plus(DeliveryCounts others) {
        return new DeliveryCounts(
                kept + others.kept,
                merged + others.merged,
                superseded + others.superseded,
                copies + others.copies,
                copied + others.copied);
    }

    DeliveryCounts withCopies(long number) {
        return new DeliveryCounts(kept, merged, superseded, number, copied);
    }

    /** Returns the number of rows of the delivery that count with this person. */
    public long rows() {
        return kept + merged + superseded;
    }
}
