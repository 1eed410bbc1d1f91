package org.mesinfos.connectors.standard.person;

import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;

/** Factory for the keys that identify the event of a record: a native reference, or a natural key. */
public final class RecordKeys {

    private RecordKeys() {}

    /**
     * Returns a natural key.
     *
     * @param values values that together identify an event; null for unknown values
     */
    public static RecordKey natural(@Nullable Object... values) {
        return key(RecordKey.Kind.NATURAL, values);
    }

    /**
     * Returns a key made from a native reference.
     *
     * @param values parts of the reference
     */
    public static RecordKey nativeReference(@Nullable Object... values) {
        return key(RecordKey.Kind.NATIVE, values);
    }

    private static RecordKey key(RecordKey.Kind kind, @Nullable Object... values) {
        RecordKeyBuilder key = new RecordKeyBuilder();
        for (Object value : values) {
            key.literal(value);
        }
        return key.build(kind);
    }
}
