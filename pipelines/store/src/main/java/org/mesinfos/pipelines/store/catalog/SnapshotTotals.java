package org.mesinfos.pipelines.store.catalog;

/**
 * The size of a store snapshot, in persons, files, records and bytes.
 *
 * @param persons the number of persons who have a bundle
 * @param bundleFiles the number of Parquet files in all bundles
 * @param records the number of rows in all bundles
 * @param bundleBytes the size of all Parquet files in bytes
 * @param deliveries the row counts of all deliveries
 */
public record SnapshotTotals(
        long persons, long bundleFiles, long records, long bundleBytes, DeliveryTotals deliveries) {

    /** Totals of the empty snapshot. */
    public static final SnapshotTotals NONE = new SnapshotTotals(0, 0, 0, 0, DeliveryTotals.NONE);
}
