package org.mesinfos.connectors.standard.einvoice.terms;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;

/** A value that an invoice cannot do without is missing or wrong: the invoice is rejected. Holds no delivered value. */
public final class WrongValue extends Exception {

    private static final long serialVersionUID = 1;

    private final RejectionReason reason;
    private final transient TreeElement place;
    private final String column;
    private final String found;
    private final String expected;

    private WrongValue(RejectionReason reason, TreeElement place, String column, String found, String expected) {
        super(reason + " in " + column, null, false, false);
        this.reason = reason;
        this.place = place;
        this.column = column;
        this.found = found;
        this.expected = expected;
    }

    /** Nothing stands where a value must be. */
    public static WrongValue missing(TreeElement parent, String column, String expected) {
        return new WrongValue(RejectionReason.MISSING_VALUE, parent, column, "empty", expected);
    }

    /** The text of the element is not what it must be. */
    public static WrongValue invalid(TreeElement element, String expected) {
        return new WrongValue(RejectionReason.INVALID_VALUE, element, element.name(), kind(element.value()), expected);
    }

    /** The value of the element is larger than its field. */
    static WrongValue outOfRange(TreeElement element, String expected) {
        return new WrongValue(RejectionReason.OUT_OF_RANGE, element, element.name(), kind(element.value()), expected);
    }

    /** What to tell whoever delivered the invoice. */
    Rejection in(TreeElement invoice, Locator locator) {
        String below = place.pathBelow(invoice);
        String path = below.isEmpty() ? locator.path() : locator.path() + "/" + below;
        return new Rejection(reason, Locator.path(place.line(), path), column, found, expected);
    }

    /** What kind of thing a text is, without saying it. */
    private static String kind(String text) {
        if (text.isBlank()) {
            return "empty";
        }
        int digits = 0;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        int others = text.length() - digits - letters;
        return digits + " digits, " + letters + " letters and " + others + " other characters";
    }
}
