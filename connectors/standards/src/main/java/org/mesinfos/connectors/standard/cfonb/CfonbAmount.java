package org.mesinfos.connectors.standard.cfonb;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Optional;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.standard.statement.FixedLengthRecord;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.connectors.standard.statement.StatementAmount;

/**
 * Parser for signed overpunch amounts, whose last character is both digit and sign: <code>{</code> and A to I are the
 * digits 0 to 9 of a credit, <code>}</code> and J to R those of a debit. In French EBCDIC the braces are é and è. The
 * amount {@code 0000000000012J} with 2 decimals is -1.21.
 */
final class CfonbAmount {

    private static final String CREDIT_DIGITS = "{ABCDEFGHI";
    private static final String DEBIT_DIGITS = "}JKLMNOPQR";
    private static final int DEFAULT_DECIMALS = 2;
    private static final int FIRST = 91;
    private static final int LAST = 104;

    private CfonbAmount() {}

    /** Returns the signed amount of a balance or transaction record, with four decimals. */
    static BigDecimal of(CfonbRecord record) throws InvalidValueException {
        String text = record.rawField(FIRST, LAST);
        return unscaled(text)
                .flatMap(digits -> StatementAmount.of(
                        new BigDecimal(digits, decimals(record.rawField(20, 20), record.currency()))))
                .orElseThrow(() -> new InvalidValueException(
                        text.isBlank() ? RejectionReason.MISSING_VALUE : RejectionReason.INVALID_VALUE,
                        record.fieldName(FIRST, LAST),
                        FoundValue.of(text.strip()),
                        "13 digits and a digit with a sign"));
    }

    /** Parses the digits and the overpunched sign. Leading spaces count as zeros. */
    private static Optional<BigInteger> unscaled(String text) {
        char last = text.charAt(text.length() - 1);
        int creditDigit = CREDIT_DIGITS.indexOf(last == 'é' ? '{' : last);
        int debitDigit = DEBIT_DIGITS.indexOf(last == 'è' ? '}' : last);
        int digit = creditDigit >= 0 ? creditDigit : debitDigit >= 0 ? debitDigit : unsignedDigit(text);
        String digits = text.substring(0, text.length() - 1).stripLeading() + digit;
        if (digit < 0 || !FixedLengthRecord.isDigits(digits)) {
            return Optional.empty();
        }
        BigInteger value = new BigInteger(digits);
        return Optional.of(debitDigit >= 0 ? value.negate() : value);
    }

    /**
     * Returns the last digit of an amount without a sign: only zero needs none. Any other may be a debit whose sign was lost in a
     * conversion.
     */
    private static int unsignedDigit(String text) {
        boolean isZero = !text.isBlank() && text.stripLeading().chars().allMatch(character -> character == '0');
        return isZero ? 0 : -1;
    }

    /** Returns the stated number of decimals, or else the default of the currency. */
    static int decimals(String stated, String currency) {
        if (FixedLengthRecord.isDigits(stated)) {
            return stated.charAt(0) - '0';
        }
        return Currencies.isCode(currency)
                ? Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits())
                : DEFAULT_DECIMALS;
    }
}
