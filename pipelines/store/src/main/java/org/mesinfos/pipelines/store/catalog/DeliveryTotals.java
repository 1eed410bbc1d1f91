package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What became of the accepted rows of a delivery, over everyone.
 *
 * @param kept rows that are the first sighting of a record
 * @param merged rows that are a further sighting of a record: duplicates
 * @param superseded rows that a later snapshot withdrew
 * @param unattributed rows of which nothing tells whose they are
 * @param withheld rows that may be one of several people's
 * @param copies copies of rows of joint accounts that further holders should have
 * @param copied such copies as were counted; they are no rows more
 */
public record DeliveryTotals(
        long kept,
        long merged,
        long superseded,
        long unattributed,
        long withheld,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long copies,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long copied) {

    /** Nothing at all. */
    public static final DeliveryTotals NONE = new DeliveryTotals(0, 0, 0, 0, 0);

    /** Of rows of no joint account. */
    public DeliveryTotals(long kept, long merged, long superseded, long unattributed, long withheld) {
        this(kept, merged, superseded, unattributed, withheld, 0, 0);
    }

    /** Both together. */
    public DeliveryTotals plus(DeliveryTotals other) {
        return new DeliveryTotals(
                kept + other.kept,
                merged + other.merged,
                superseded + other.superseded,
                unattributed + other.unattributed,
                withheld + other.withheld,
                copies + other.copies,
                copied + other.copied);
    }

    /** Every row that is accounted for. */
    public long accountedFor() {
        return kept + merged + superseded + unattributed + withheld;
    }
}
