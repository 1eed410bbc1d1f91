package org.mesinfos.connectors.api;

import java.util.Objects;

/**
 * What makes two rows sightings of one event, once organisation, record type and subject are equal.
 *
 * @param kind whether the organisation gave the reference or it was made of values
 * @param value the reference, or the normalised values joined by U+001F; compared as it is
 */
public record RecordKey(Kind kind, String value) {

    /** Where a key comes from. */
    public enum Kind {
        /** The organisation's own reference of the event, which it issues once. */
        NATIVE,
        /** Values that together tell an event, and that two events may share: occurrences are counted. */
        NATURAL
    }

    public RecordKey {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
    }
}
