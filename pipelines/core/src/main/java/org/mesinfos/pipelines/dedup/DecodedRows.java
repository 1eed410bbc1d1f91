package org.mesinfos.pipelines.dedup;

import java.util.IdentityHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.CanonicalCodec;

/**
 * Cache of decoded records of rows, which are compared before they become records of events. Only a limited number is
 * kept, so that most people's rows are decoded once and many rows need little memory. For one person; not thread-safe.
 */
final class DecodedRows {

    private static final int CAPACITY = 1 << 12;

    private final CanonicalCodec codec;
    private final IdentityHashMap<EventRow, SpecificRecord> records = new IdentityHashMap<>();

    DecodedRows(CanonicalCodec codec) {
        this.codec = codec;
    }

    /** Returns the record of a row, which the caller must not change. */
    SpecificRecord look(EventRow row) {
        SpecificRecord known = records.get(row);
        if (known != null) {
            return known;
        }
        SpecificRecord decoded = row.decode(codec);
        if (records.size() < CAPACITY) {
            records.put(row, decoded);
        }
        return decoded;
    }

    /** Returns the record of a row, which the caller may change, and removes it from the cache. */
    SpecificRecord take(EventRow row) {
        SpecificRecord known = records.remove(row);
        return known == null ? row.decode(codec) : known;
    }
}
