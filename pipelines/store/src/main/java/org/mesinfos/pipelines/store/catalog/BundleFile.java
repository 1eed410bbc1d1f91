package org.mesinfos.pipelines.store.catalog;

import java.util.Optional;

/**
 * One Parquet file of a bundle: every record of one type that the person has.
 *
 * @param recordType the type as it stands in file names, such as {@code bank-transactions}
 * @param schemaVersion version of the canonical schemas its rows were written with
 * @param schemaSha256 of the Avro schema its rows were written with; the schema itself is kept in the store
 * @param file where it is
 * @param rows number of records
 * @param period first and last day its rows tell of; empty when none has a date
 */
public record BundleFile(
        String recordType,
        int schemaVersion,
        String schemaSha256,
        ContentFile file,
        long rows,
        Optional<DateRange> period) {

    public BundleFile {
        StoreNames.requireId("a record type", recordType);
        StoreNames.requireSha256(schemaSha256);
    }

    /** The file's name inside the folder of its bundle. */
    public String name() {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }
}
