package org.mesinfos.pipelines.run.report;

/**
 * Size of a store.
 *
 * @param deliveries number of deliveries
 * @param accepted number of accepted rows
 * @param kept number of records in bundles
 * @param merged number of rows that are further sightings
 * @param unattributed number of rows for which no person is resolved
 * @param withheld number of withheld rows, including superseded ones
 * @param suppressed number of rows of erased people, which the store does not keep
 */
public record StoreSize(
        long deliveries, long accepted, long kept, long merged, long unattributed, long withheld, long suppressed) {}
