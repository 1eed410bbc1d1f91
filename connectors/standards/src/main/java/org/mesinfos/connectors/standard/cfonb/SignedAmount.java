package org.mesinfos.connectors.standard.cfonb;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Optional;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.connectors.standard.statement.CurrencyCodes;
import org.mesinfos.connectors.standard.statement.Money;

/**
 * Parser for signed overpunch amounts, whose last character is both digit and sign: <code>{</code> and A to I are the
 * digits 0 to 9 of a credit, <code>}</code> and J to R those of a debit. In French EBCDIC the braces are é and è. The
 * amount {@code 0000000000012J} with 2 decimals is -1.21.
 */
final class SignedAmount {

    private static final String CREDITED = "{ABCDEFGHI";
    private static final String DEBITED = "}JKLMNOPQR";
    private static final int USUAL_DECIMALS = 2;
    private static final int FIRST = 91;
    private static final int LAST = 104;

    private SignedAmount() {}

    /** Returns the signed amount of a balance or transaction record, with four decimals. */
    static BigDecimal of(FixedRecord record) throws BadValue {
        String text = record.raw(FIRST, LAST);
        return unscaled(text)
                .flatMap(digits -> Money.of(new BigDecimal(digits, decimals(record.raw(20, 20), record.currency()))))
                .orElseThrow(() -> new BadValue(
                        text.isBlank() ? RejectionReason.MISSING_VALUE : RejectionReason.INVALID_VALUE,
                        record.name(FIRST, LAST),
                        BadValue.kind(text.strip()),
                        "13 digits and a digit with a sign"));
    }

    /** Parses the digits and the overpunched sign. Leading spaces count as zeros. */
    private static Optional<BigInteger> unscaled(String text) {
        char last = text.charAt(text.length() - 1);
        int creditDigit = CREDITED.indexOf(last == 'é' ? '{' : last);
        int debitDigit = DEBITED.indexOf(last == 'è' ? '}' : last);
        int digit = creditDigit >= 0
                ? creditDigit
                : debitDigit >= 0 ? debitDigit : Character.isDigit(last) ? last - '0' : -1;
        String digits = text.substring(0, text.length() - 1).stripLeading() + digit;
        if (digit < 0 || !areDigits(digits)) {
            return Optional.empty();
        }
        BigInteger value = new BigInteger(digits);
        return Optional.of(debitDigit >= 0 ? value.negate() : value);
    }

    /** Returns the stated number of decimals, or else the default of the currency. */
    static int decimals(String stated, String currency) {
        if (areDigits(stated)) {
            return stated.charAt(0) - '0';
        }
        return CurrencyCodes.isCode(currency)
                ? Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits())
                : USUAL_DECIMALS;
    }

    static boolean areDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
