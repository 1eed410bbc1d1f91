package org.mesinfos.connectors.standard.statement;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/** A value that a record cannot do without is missing or wrong: the record is rejected. Holds no delivered value. */
public final class BadValue extends Exception {

    private static final long serialVersionUID = 1;

    private final RejectionReason reason;
    private final String column;
    private final String found;
    private final String expected;

    /**
     * @param column the field at fault
     * @param found the kind of thing that stood there, never the value
     * @param expected what would have been right
     */
    public BadValue(RejectionReason reason, String column, String found, String expected) {
        super(reason + " in " + column, null, false, false);
        this.reason = reason;
        this.column = column;
        this.found = found;
        this.expected = expected;
    }

    /** The rejection of the record that stands there. */
    public Rejection at(Locator locator) {
        return new Rejection(reason, locator, column, found, expected);
    }

    /** What kind of thing a text is, without saying it. */
    public static String kind(String text) {
        if (text.isBlank()) {
            return "empty";
        }
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        if (letters == text.length()) {
            return letters + " letters";
        }
        return digits == text.length()
                ? digits + " digits"
                : text.length() + " characters, " + digits + " of them digits";
    }
}
