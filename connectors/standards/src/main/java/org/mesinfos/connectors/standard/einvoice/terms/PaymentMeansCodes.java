package org.mesinfos.connectors.standard.einvoice.terms;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.PaymentMethod;

/** Payment means type codes (BT-81) of UNTDID 4461. */
public final class PaymentMeansCodes {

    /** Length of country code and check digits, which may be masked. */
    private static final int IBAN_PREFIX = 4;

    private PaymentMeansCodes() {}

    /** Returns the payment method of a code; {@link PaymentMethod#OTHER} for rare codes. */
    public static PaymentMethod method(String code) {
        return switch (code) {
            case "10" -> PaymentMethod.CASH;
            case "20", "21", "22", "23", "24", "25", "26" -> PaymentMethod.CHEQUE;
            case "30", "31", "42", "58" -> PaymentMethod.CREDIT_TRANSFER;
            case "48", "54", "55" -> PaymentMethod.CARD;
            case "49", "59" -> PaymentMethod.DIRECT_DEBIT;
            case "68" -> PaymentMethod.WALLET;
            default -> PaymentMethod.OTHER;
        };
    }

    /** Returns and claims the account identifier if it is an IBAN, masked or not; others stay unclaimed. */
    public static Optional<String> iban(TreeElement account, String name) {
        boolean isIban = InvoiceValues.peek(account, name)
                .filter(PaymentMeansCodes::startsLikeIban)
                .isPresent();
        return isIban ? InvoiceValues.text(account, name) : Optional.empty();
    }

    private static boolean startsLikeIban(String number) {
        return number.length() >= IBAN_PREFIX
                && Character.isLetter(number.charAt(0))
                && Character.isLetter(number.charAt(1))
                && Character.isLetterOrDigit(number.charAt(2))
                && Character.isLetterOrDigit(number.charAt(3));
    }

    /** Returns whether the code is a direct debit. */
    public static boolean isDebit(Optional<String> code) {
        return code.filter(text -> method(text) == PaymentMethod.DIRECT_DEBIT).isPresent();
    }
}
