package org.mesinfos.connectors.standard.person;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.RecordKey;

/** Keys of records. */
public final class Keys {

    private static final String SEPARATOR = "\u001f";

    private Keys() {}

    /** Values that together tell an event; those that are null are unknown. */
    public static RecordKey natural(Object... values) {
        return new RecordKey(RecordKey.Kind.NATURAL, joined(values));
    }

    /** The reference that whoever made the file gave the event. */
    public static RecordKey reference(Object... values) {
        return new RecordKey(RecordKey.Kind.NATIVE, joined(values));
    }

    private static String joined(Object... values) {
        return Arrays.stream(values)
                .map(value -> value == null ? "" : value.toString())
                .collect(Collectors.joining(SEPARATOR));
    }
}
