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
 * @param fault what is wrong with the text
 */
public record Unreadable(RejectionReason reason, String expected, Optional<String> kind, Fault fault) {

    /** Fault of a text. */
    public enum Fault {
        /** The text is no value of its type. */
        INVALID,
        /** The text is one of several values, and nothing decides which. */
        UNDECIDED
    }

    public Unreadable(RejectionReason reason, String expected) {
        this(reason, expected, Optional.empty(), Fault.INVALID);
    }

    public static Unreadable invalid(String expected) {
        return new Unreadable(RejectionReason.INVALID_VALUE, expected);
    }

    public static Unreadable outOfRange(String expected) {
        return new Unreadable(RejectionReason.OUT_OF_RANGE, expected);
    }

    /** Creates the result for a valid text that has several meanings: a field that needs none stays unknown. */
    public static Unreadable undecided(String expected) {
        return new Unreadable(RejectionReason.INVALID_VALUE, expected, Optional.empty(), Fault.UNDECIDED);
    }

    public Unreadable withKind(String found) {
        return new Unreadable(reason, expected, Optional.of(found), fault);
    }

    /** Returns a description of the text found, which discloses no value. */
    public String found(String text) {
        return kind.orElseGet(() -> FoundValue.of(text));
    }
}
