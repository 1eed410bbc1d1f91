package org.mesinfos.pipelines.bundle;

import org.apache.parquet.io.api.RecordConsumer;

/** Writes values of one field, which are not null. Immutable and safe for use by several threads. */
interface ValueWriter {

    void write(Object value, RecordConsumer out);
}
