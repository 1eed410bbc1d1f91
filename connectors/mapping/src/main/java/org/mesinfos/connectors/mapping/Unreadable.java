package org.mesinfos.connectors.mapping;

import org.mesinfos.connectors.api.RejectionReason;

/**
 * Result of a {@link ValueReader} for a text that is not a value of its type. Each reader has one instance per reason,
 * created while the mapping loads.
 *
 * @param reason reason code
 * @param expected description of a valid text
 */
record Unreadable(RejectionReason reason, String expected) {

    static Unreadable invalid(String expected) {
        return new Unreadable(RejectionReason.INVALID_VALUE, expected);
    }

    static Unreadable outOfRange(String expected) {
        return new Unreadable(RejectionReason.OUT_OF_RANGE, expected);
    }
}
