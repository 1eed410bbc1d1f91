package org.mesinfos.pipelines.store;

import java.util.Optional;
import org.apache.avro.Schema;
import org.mesinfos.pipelines.store.catalog.DateRange;

/**
 * One Parquet file of a bundle, before it is written.
 *
 * @param recordType the type as it stands in file names, such as {@code bank-transactions}
 * @param schema what its rows were written with
 * @param parquet its bytes; not copied, not to be changed
 * @param rows number of records
 * @param period first and last day its rows tell of; empty when none has a date
 */
@SuppressWarnings("ArrayRecordComponent")
public record BundleContent(String recordType, Schema schema, byte[] parquet, long rows, Optional<DateRange> period) {}
