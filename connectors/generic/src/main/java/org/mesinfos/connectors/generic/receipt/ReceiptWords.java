package org.mesinfos.connectors.generic.receipt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.document.CaptionWords;
import org.mesinfos.connectors.generic.print.WordTable;
import org.mesinfos.records.PaymentMethod;

/** Vocabulary of receipts, loaded from resources. */
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

    /** Returns whether a text starts with a phrase of a concept. */
    static boolean begins(String concept, String text) {
        return TABLE.beginning(concept, WordTable.comparable(text)).isPresent();
    }

    /** Returns whether a text contains a phrase of a concept. */
    static boolean holds(String concept, String text) {
        return TABLE.count(concept, WordTable.comparable(text)) > 0;
    }

    /** Returns whether a text equals a phrase of a concept. */
    static boolean is(String concept, String text) {
        return TABLE.phrases(concept).contains(WordTable.comparable(text));
    }

    /** Returns the payment method of a line; the longest phrase at its start decides. */
    static Optional<PaymentMethod> method(String text) {
        String normalised = WordTable.comparable(text);
        String bare = TABLE.beginning("given", normalised)
                .filter(given -> normalised.length() > given.length())
                .map(given -> normalised.substring(given.length()).strip())
                .orElse(normalised);
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
