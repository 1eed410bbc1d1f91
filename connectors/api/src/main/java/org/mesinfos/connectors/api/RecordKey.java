package org.mesinfos.connectors.api;

import java.util.Objects;

/**
 * The key by which deduplication recognises two rows as sightings of one event. Keys are compared among rows of equal
 * organisation, record type and subject.
 *
 * @param kind origin of the key
 * @param value the native reference, or the normalised field values joined by U+001F; compared exactly
 */
public record RecordKey(Kind kind, String value) {

    /** The origin of a key. */
    public enum Kind {
        /** A unique identifier of the event, issued by the organisation. */
        NATIVE,
        /** Field values that together identify the event. Two events may share them, so occurrences are numbered. */
        NATURAL
    }

    public RecordKey {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
    }
}
