package org.mesinfos.samples.truth;

/**
 * What the store as a whole must hold after all deliveries.
 *
 * @param kept records
 * @param merged accepted rows that are a further sighting of a record
 * @param superseded accepted rows of an earlier snapshot that the latest one no longer holds
 * @param unattributed accepted rows of references that nobody claims
 * @param withheld accepted rows of references that two people claim
 */
public record StoreTotals(long kept, long merged, long superseded, long unattributed, long withheld) {

    static final StoreTotals NONE = new StoreTotals(0, 0, 0, 0, 0);

    StoreTotals plus(StoreTotals more) {
        return new StoreTotals(
                kept + more.kept,
                merged + more.merged,
                superseded + more.superseded,
                unattributed + more.unattributed,
                withheld + more.withheld);
    }

    /** Every accepted row is one of these. */
    public long accepted() {
        return kept + merged + superseded + unattributed + withheld;
    }
}
