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
 * Amounts whose last character is both digit and sign: an opening brace and the letters A to I are 0 to 9 credited, a closing
 * brace and the letters J to R are 0 to 9 debited. In the French EBCDIC the braces are é and è.
 */
final class SignedAmount {

    private static final String CREDITED = "{ABCDEFGHI";
    private static final String DEBITED = "}JKLMNOPQR";
    private static final int USUAL_DECIMALS = 2;
    private static final int FIRST = 91;
    private static final int LAST = 104;

    private SignedAmount() {}

    /** The amount of a balance or movement, signed, four decimals. */
    static BigDecimal of(FixedRecord record) throws BadValue {
        String written = record.raw(FIRST, LAST);
        return unscaled(written)
                .flatMap(digits -> Money.of(new BigDecimal(digits, decimals(record.raw(20, 20), record.currency()))))
                .orElseThrow(() -> new BadValue(
                        written.isBlank() ? RejectionReason.MISSING_VALUE : RejectionReason.INVALID_VALUE,
                        record.name(FIRST, LAST),
                        BadValue.kind(written.strip()),
                        "13 digits and a digit with a sign"));
    }

    /** Blanks may stand for zeros at the beginning, nowhere else. */
    private static Optional<BigInteger> unscaled(String written) {
        char last = written.charAt(written.length() - 1);
        int credited = CREDITED.indexOf(last == 'é' ? '{' : last);
        int debited = DEBITED.indexOf(last == 'è' ? '}' : last);
        int digit = credited >= 0 ? credited : debited >= 0 ? debited : Character.isDigit(last) ? last - '0' : -1;
        String digits = written.substring(0, written.length() - 1).stripLeading() + digit;
        if (digit < 0 || !areDigits(digits)) {
            return Optional.empty();
        }
        BigInteger value = new BigInteger(digits);
        return Optional.of(debited >= 0 ? value.negate() : value);
    }

    /** The stated number of decimals; else that of the currency. */
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
