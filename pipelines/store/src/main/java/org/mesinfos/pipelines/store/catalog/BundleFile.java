package org.mesinfos.pipelines.store.catalog;

import java.util.Optional;
import org.mesinfos.views.FlatView;

/**
 * A Parquet file of a bundle, with all records of one type of one person, or with a flat view of them.
 *
 * @param recordType the record type or view as used in file names, such as {@code bank-transactions}
 * @param schemaVersion the version of the canonical schemas, or of the views, with which the rows were written
 * @param schemaSha256 the SHA-256 of the Avro schema of the rows; the store contains the schema
 * @param file the path, hash and size of the file
 * @param rows the number of records, or of rows of a view
 * @param period the first and last date of the rows; empty if no row has a date
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

    /** Returns whether the rows are records, not a view that is derived from them. */
    public boolean hasRecords() {
        return !recordType.startsWith(FlatView.FILE_NAME_PREFIX);
    }

    /** Returns the file name, without the folder of the bundle. */
    public String name() {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }
}
