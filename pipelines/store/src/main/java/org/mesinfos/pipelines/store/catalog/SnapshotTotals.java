package org.mesinfos.pipelines.store.catalog;

/**
 * The size of a snapshot.
 *
 * @param persons people who have a bundle
 * @param bundleFiles Parquet files over all bundles
 * @param records rows over all bundles
 * @param bundleBytes size of all Parquet files
 * @param deliveries what became of the accepted rows of all deliveries
 */
public record SnapshotTotals(
        long persons, long bundleFiles, long records, long bundleBytes, DeliveryTotals deliveries) {

    /** Of a store to which nothing was delivered. */
    public static final SnapshotTotals NONE = new SnapshotTotals(0, 0, 0, 0, DeliveryTotals.NONE);
}
