package org.mesinfos.pipelines.store.catalog;

/**
 * A delivery and what has become of it.
 *
 * @param delivery what was delivered
 * @param totals what its accepted rows are now, over everyone
 */
public record LedgerEntry(DeliveryEntry delivery, DeliveryTotals totals) {

    /** The entry as JSON. */
    public byte[] toJson() {
        return CatalogJson.writeLine(this);
    }
}
