package org.mesinfos.connectors.mapping;

import org.mesinfos.connectors.api.RejectionReason;

/**
 * What a {@link ValueReader} gives for a text that is no value of its type. One object for each reader and reason, made
 * while the mapping loads.
 *
 * @param reason why
 * @param expected what would have been right
 */
record Unreadable(RejectionReason reason, String expected) {

    static Unreadable invalid(String expected) {
        return new Unreadable(RejectionReason.INVALID_VALUE, expected);
    }

    static Unreadable outOfRange(String expected) {
        return new Unreadable(RejectionReason.OUT_OF_RANGE, expected);
    }
}
