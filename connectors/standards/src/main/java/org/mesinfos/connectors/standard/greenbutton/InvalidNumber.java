package org.mesinfos.connectors.standard.greenbutton;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/**
 * Thrown for a mandatory number that is missing or invalid; the reading is then rejected. Contains no delivered value.
 */
final class InvalidNumber extends Exception {

    private static final long serialVersionUID = 1;

    private final RejectionReason reason;
    private final String column;
    private final String found;
    private final String expected;

    InvalidNumber(RejectionReason reason, String column, String text, String expected) {
        super(reason + " in " + column, null, false, false);
        this.reason = reason;
        this.column = column;
        this.found = text.isBlank() ? "empty" : kind(text);
        this.expected = expected;
    }

    private static String kind(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        return text.length() + " characters, " + digits + " of them digits";
    }

    Rejection at(Locator locator) {
        return new Rejection(reason, locator, column, found, expected);
    }
}
