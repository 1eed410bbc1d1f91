package org.mesinfos.pipelines.store.catalog;

/**
 * What became of the accepted rows of a delivery, over everyone.
 *
 * @param kept rows that are the first sighting of a record
 * @param merged rows that are a further sighting of a record: duplicates
 * @param superseded rows that a later snapshot withdrew
 * @param unattributed rows of which nothing tells whose they are
 * @param withheld rows that may be one of several people's
 */
public record DeliveryTotals(long kept, long merged, long superseded, long unattributed, long withheld) {

    /** Nothing at all. */
    public static final DeliveryTotals NONE = new DeliveryTotals(0, 0, 0, 0, 0);

    /** Both together. */
    public DeliveryTotals plus(DeliveryTotals other) {
        return new DeliveryTotals(
                kept + other.kept,
                merged + other.merged,
                superseded + other.superseded,
                unattributed + other.unattributed,
                withheld + other.withheld);
    }

    /** Every row that is accounted for. */
    public long accountedFor() {
        return kept + merged + superseded + unattributed + withheld;
    }
}
