package org.mesinfos.connectors.standard.einvoice.terms;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * Reader of the last digits of a card (BT-87). The standard allows only four to six digits, but some senders deliver the whole
 * number.
 */
public final class CardSuffixes {

    private static final int LONGEST = 6;
    private static final int DIGITS = 4;

    private CardSuffixes() {}

    /**
     * Returns a short number as delivered, and the last four digits of a longer one, which is then also kept in {@code
     * additional}; empty if it does not end with digits.
     */
    public static Optional<String> take(TreeElement parent, String... names) {
        Optional<String> number = InvoiceValues.peek(parent, names);
        if (number.filter(text -> text.length() <= LONGEST).isPresent()) {
            return InvoiceValues.text(parent, names);
        }
        return number.map(text -> text.substring(text.length() - DIGITS))
                .filter(suffix -> suffix.chars().allMatch(digit -> digit >= '0' && digit <= '9'));
    }
}
