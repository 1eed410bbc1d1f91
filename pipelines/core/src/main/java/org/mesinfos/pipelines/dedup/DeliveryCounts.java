package org.mesinfos.pipelines.dedup;

import java.io.Serializable;

/**
 * What became of one delivery's rows of one person. The first three add up to the rows that count with this person: a
 * copy of a row of a joint account counts with its first holder.
 *
 * @param kept rows that are the first sighting of their record, in the order of sightings and not of arrival
 * @param merged rows that are a further sighting of a record
 * @param superseded rows that a later snapshot withdrew
 * @param copies copies of these rows that further holders of joint accounts have
 * @param copied rows that are such copies themselves
 */
public record DeliveryCounts(long kept, long merged, long superseded, long copies, long copied)
        implements Serializable {

    static final DeliveryCounts NONE = new DeliveryCounts(0, 0, 0);
    static final DeliveryCounts KEPT = new DeliveryCounts(1, 0, 0);
    static final DeliveryCounts MERGED = new DeliveryCounts(0, 1, 0);
    static final DeliveryCounts SUPERSEDED = new DeliveryCounts(0, 0, 1);
    static final DeliveryCounts COPIED = new DeliveryCounts(0, 0, 0, 0, 1);

    /** Of rows of no joint account. */
    public DeliveryCounts(long kept, long merged, long superseded) {
        this(kept, merged, superseded, 0, 0);
    }

    /** These and the others together. */
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

    /** All rows of the delivery that count with this person. */
    public long rows() {
        return kept + merged + superseded;
    }
}
