package org.mesinfos.samples.truth;

/**
 * Expected counts of the store after all deliveries.
 *
 * @param kept records
 * @param merged accepted rows that are a further sighting of a record
 * @param superseded accepted rows of an earlier snapshot that are missing from the latest one
 * @param unattributed accepted rows with references that are in no customer file
 * @param withheld accepted rows with references of two people
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

    /** Returns the number of accepted rows, which is the sum of all counts. */
    public long accepted() {
        return kept + merged + superseded + unattributed + withheld;
    }
}
