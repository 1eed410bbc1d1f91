package org.mesinfos.pipelines.store.catalog;

/**
 * A delivery and the current state of its accepted rows.
 *
 * @param delivery the delivery
 * @param totals the current row counts, summed over all persons
 */
public record LedgerEntry(DeliveryEntry delivery, DeliveryTotals totals) {

    /** Returns the entry as JSON. */
    public byte[] toJson() {
        return CatalogJson.writeLine(this);
    }
}
