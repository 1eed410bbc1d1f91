package org.mesinfos.pipelines.store;

import java.util.Optional;
import org.apache.avro.Schema;
import org.mesinfos.pipelines.store.catalog.DateRange;

/**
 * A Parquet file of a bundle that is not written yet.
 *
 * @param recordType the record type or view as used in file names, such as {@code bank-transactions}
 * @param schema the Avro schema of the rows
 * @param parquet the bytes of the file; not copied, so callers must not modify them
 * @param rows the number of records
 * @param period the first and last date of the rows; empty if no row has a date
 */
@SuppressWarnings("ArrayRecordComponent")
public record BundleFileContent(
        String recordType, Schema schema, byte[] parquet, long rows, Optional<DateRange> period) {}
