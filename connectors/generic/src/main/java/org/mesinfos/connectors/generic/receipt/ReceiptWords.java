package org.mesinfos.connectors.generic.receipt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.document.CaptionWords;
import org.mesinfos.connectors.generic.print.WordTable;
import org.mesinfos.records.PaymentMethod;

/** The words that receipts are written with, read from tables beside this class. */
final class ReceiptWords {

    static final CaptionWords CAPTIONS = CaptionWords.load(ReceiptWords.class, "receipt-captions.txt");

    private static final WordTable TABLE = WordTable.load(ReceiptWords.class, "receipt-words.txt");
    private static final Map<String, PaymentMethod> METHODS = Map.of(
            "cash", PaymentMethod.CASH,
            "card", PaymentMethod.CARD,
            "cheque", PaymentMethod.CHEQUE,
            "voucher", PaymentMethod.VOUCHER);
    private static final List<String> MEANS = List.of("voucher", "card", "cash", "cheque");

    private ReceiptWords() {}

    /** Whether a text begins with a phrase of a notion. */
    static boolean begins(String notion, String text) {
        return TABLE.beginning(notion, WordTable.comparable(text)).isPresent();
    }

    /** Whether a text holds a phrase of a notion. */
    static boolean holds(String notion, String text) {
        return TABLE.count(notion, WordTable.comparable(text)) > 0;
    }

    /** Whether a text is a phrase of a notion and nothing else. */
    static boolean is(String notion, String text) {
        return TABLE.phrases(notion).contains(WordTable.comparable(text));
    }

    /** How a line says that it was paid; the longest phrase that it begins with counts. */
    static Optional<PaymentMethod> method(String text) {
        String comparable = WordTable.comparable(text);
        String bare = TABLE.beginning("given", comparable)
                .filter(given -> comparable.length() > given.length())
                .map(given -> comparable.substring(given.length()).strip())
                .orElse(comparable);
        int longest = 0;
        Optional<PaymentMethod> found = Optional.empty();
        for (String means : MEANS) {
            int length = TABLE.beginning(means, bare).map(String::length).orElse(0);
            if (length > longest) {
                longest = length;
                found = Optional.of(METHODS.get(means));
            }
        }
        return found;
    }
}
