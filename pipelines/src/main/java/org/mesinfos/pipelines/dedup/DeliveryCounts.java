package org.mesinfos.pipelines.dedup;

import java.io.Serializable;

/**
 * What became of one delivery's rows of one person. The three add up to the rows.
 *
 * @param kept rows that are the first sighting of their record, in the order of sightings and not of arrival
 * @param merged rows that are a further sighting of a record
 * @param superseded rows that a later snapshot withdrew
 */
public record DeliveryCounts(long kept, long merged, long superseded) implements Serializable {

    static final DeliveryCounts KEPT = new DeliveryCounts(1, 0, 0);
    static final DeliveryCounts MERGED = new DeliveryCounts(0, 1, 0);
    static final DeliveryCounts SUPERSEDED = new DeliveryCounts(0, 0, 1);

    /** These and the others together. */
    public DeliveryCounts plus(DeliveryCounts others) {
        return new DeliveryCounts(kept + others.kept, merged + others.merged, superseded + others.superseded);
    }

    /** All rows of the delivery. */
    public long rows() {
        return kept + merged + superseded;
    }
}
