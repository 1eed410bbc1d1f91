package org.mesinfos.connectors.mapping.value;

import java.util.Optional;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.RejectionReason;

/**
 * Result of a {@code ValueReader} for a text that is not a value of its type. Each reader has one instance per reason,
 * created while the mapping loads.
 *
 * @param reason reason code
 * @param expected description of a valid text
 * @param kind kind of text found; empty if it is described by its characters
 */
public record Unreadable(RejectionReason reason, String expected, Optional<String> kind) {

    public Unreadable(RejectionReason reason, String expected) {
        this(reason, expected, Optional.empty());
    }

    public static Unreadable invalid(String expected) {
        return new Unreadable(RejectionReason.INVALID_VALUE, expected);
    }

    public static Unreadable outOfRange(String expected) {
        return new Unreadable(RejectionReason.OUT_OF_RANGE, expected);
    }

    public Unreadable withKind(String found) {
        return new Unreadable(reason, expected, Optional.of(found));
    }

    /** Returns a description of the text found, which discloses no value. */
    public String found(String text) {
        return kind.orElseGet(() -> FoundValue.of(text));
    }
}
