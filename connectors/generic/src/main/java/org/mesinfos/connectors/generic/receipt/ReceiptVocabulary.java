package org.mesinfos.connectors.generic.receipt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.document.CaptionDictionary;
import org.mesinfos.connectors.generic.print.PhraseDictionary;
import org.mesinfos.records.PaymentMethod;

/** Vocabulary of receipts, loaded from resources. */
final class ReceiptVocabulary {

    static final CaptionDictionary CAPTIONS = CaptionDictionary.load(ReceiptVocabulary.class, "receipt-captions.txt");

    private static final PhraseDictionary TABLE = PhraseDictionary.load(ReceiptVocabulary.class, "receipt-words.txt");
    private static final Map<String, PaymentMethod> METHODS = Map.of(
            "cash", PaymentMethod.CASH,
            "card", PaymentMethod.CARD,
            "cheque", PaymentMethod.CHEQUE,
            "voucher", PaymentMethod.VOUCHER);
    private static final List<String> MEANS = List.of("voucher", "card", "cash", "cheque");

    private ReceiptVocabulary() {}

    /** Returns whether a text starts with a phrase of a concept. */
    static boolean startsWith(String concept, String text) {
        return TABLE.findPrefix(concept, PhraseDictionary.normalise(text)).isPresent();
    }

    /** Returns whether a text contains a phrase of a concept. */
    static boolean contains(String concept, String text) {
        return TABLE.count(concept, PhraseDictionary.normalise(text)) > 0;
    }

    /** Returns whether a text starts as that before the sum of all taxes. */
    static boolean isTaxTotal(String text) {
        return startsWith("tax", text) || (startsWith("subtotal", text) && contains("tax", text));
    }

    /** Returns whether a line without an amount names a means of payment, as in <i>Paid with Visa ending 1234</i>. */
    static boolean isPaymentSentence(String text) {
        return startsWith("given", text) && paymentMethod(text).isPresent();
    }

    /** Returns whether a text equals a phrase of a concept. */
    static boolean isPhrase(String concept, String text) {
        return TABLE.phrases(concept).contains(PhraseDictionary.normalise(text));
    }

    /** Returns the payment method of a line; the longest phrase at its start decides. */
    static Optional<PaymentMethod> paymentMethod(String text) {
        String normalised = PhraseDictionary.normalise(text);
        String bare = TABLE.findPrefix("given", normalised)
                .filter(given -> normalised.length() > given.length())
                .map(given -> normalised.substring(given.length()).strip())
                .orElse(normalised);
        int longest = 0;
        Optional<PaymentMethod> found = Optional.empty();
        for (String means : MEANS) {
            int length = TABLE.findPrefix(means, bare).map(String::length).orElse(0);
            if (length > longest) {
                longest = length;
                found = Optional.ofNullable(METHODS.get(means));
            }
        }
        return found;
    }
}
