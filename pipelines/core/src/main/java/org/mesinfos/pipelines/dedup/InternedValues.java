package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Replacement of equal values by one instance, so that a person with many records needs memory for each distinct
 * account number, currency or date once. The number of remembered values is limited; a value that was forgotten is kept
 * twice. Values of few records are left as they are, because comparing them would cost more than their memory. For one
 * person; not thread-safe.
 */
public final class InternedValues {

    private static final int MAX_SLOTS = 1 << 14;
    private static final int SLOTS_FOR_EACH_RECORD = 16;
    private static final int MANY_RECORDS = 1 << 11;

    private final @Nullable Object[] values;
    private final long recordCount;

    /** @param recordCount number of records whose values are shared; most people have few */
    public InternedValues(long recordCount) {
        this.recordCount = recordCount;
        long wanted = Math.max(1, Math.min(MAX_SLOTS, recordCount * SLOTS_FOR_EACH_RECORD));
        this.values = new @Nullable Object[Math.toIntExact(Long.highestOneBit(2 * wanted - 1))];
    }

    /** Replaces the texts, dates and decimals of a record, if there are many records. */
    public void shareIn(SpecificRecord record) {
        if (recordCount < MANY_RECORDS) {
            return;
        }
        int fields = record.getSchema().getFields().size();
        for (int position = 0; position < fields; position++) {
            Object value = record.get(position);
            if (value instanceof String || value instanceof LocalDate || value instanceof BigDecimal) {
                Object shared = shared(value);
                if (shared != value) {
                    record.put(position, shared);
                }
            }
        }
    }

    /** Returns an immutable list with the same texts. */
    public List<String> shared(List<String> texts) {
        String[] shared = new String[texts.size()];
        for (int i = 0; i < shared.length; i++) {
            shared[i] = (String) shared((Object) texts.get(i));
        }
        return List.of(shared);
    }

    private Object shared(Object value) {
        int hash = value.hashCode();
        int slot = (hash ^ hash >>> 14) & values.length - 1;
        Object known = values[slot];
        if (value.equals(known)) {
            return known;
        }
        values[slot] = value;
        return value;
    }
}
