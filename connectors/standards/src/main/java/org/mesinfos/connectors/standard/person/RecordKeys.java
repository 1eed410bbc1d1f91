package org.mesinfos.connectors.standard.person;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.RecordKey;

/** Factory for the keys that identify the event of a record: a native reference, or a natural key. */
public final class RecordKeys {

    private static final String SEPARATOR = "\u001f";

    private RecordKeys() {}

    /**
     * Returns a natural key.
     *
     * @param values values that together identify an event; null for unknown values
     */
    public static RecordKey natural(@Nullable Object... values) {
        return new RecordKey(RecordKey.Kind.NATURAL, joined(values));
    }

    /**
     * Returns a key made from a native reference.
     *
     * @param values parts of the reference
     */
    public static RecordKey nativeReference(@Nullable Object... values) {
        return new RecordKey(RecordKey.Kind.NATIVE, joined(values));
    }

    private static String joined(Object... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? "" : value.toString())
                .collect(Collectors.joining(SEPARATOR));
    }
}
