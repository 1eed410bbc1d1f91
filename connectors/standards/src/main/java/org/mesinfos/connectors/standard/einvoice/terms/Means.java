package org.mesinfos.connectors.standard.einvoice.terms;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.PaymentMethod;

/** The codes of UN/CEFACT 4461 that have a method of their own. */
public final class Means {

    /** Country and check digits, which may be masked. */
    private static final int IBAN_PREFIX = 4;

    private Means() {}

    /** The method of a code; {@link PaymentMethod#OTHER} for those that are seldom met. */
    public static PaymentMethod of(String code) {
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

    /** The account number, when it is an IBAN, masked or not; another number is left alone. */
    public static Optional<String> iban(TreeElement account, String name) {
        boolean iban = Values.look(account, name).filter(Means::beginsAsIban).isPresent();
        return iban ? Values.text(account, name) : Optional.empty();
    }

    private static boolean beginsAsIban(String number) {
        return number.length() >= IBAN_PREFIX
                && Character.isLetter(number.charAt(0))
                && Character.isLetter(number.charAt(1))
                && Character.isLetterOrDigit(number.charAt(2))
                && Character.isLetterOrDigit(number.charAt(3));
    }

    /** Whether the code says that the account of the payer is debited. */
    public static boolean isDebit(Optional<String> code) {
        return code.filter(text -> of(text) == PaymentMethod.DIRECT_DEBIT).isPresent();
    }
}
