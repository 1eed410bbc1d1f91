package org.mesinfos.connectors.standard.cfonb;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.standard.statement.FixedLengthRecord;
import org.mesinfos.connectors.standard.statement.StatementAmount;
import org.mesinfos.records.BankTransaction;

/**
 * Parser for the amounts in complement records (05).
 *
 * <pre>{@code
 * USD 2 00000000005401 4 00000010802
 * ^   ^ ^              ^ ^
 * |   | amount         | exchange rate
 * |   decimals         decimals of the rate
 * currency
 * }</pre>
 *
 * <p>The fields follow each other without spaces; the rate is optional.
 */
final class CfonbComplementAmounts {

    private static final int AMOUNT_END = 18;
    private static final int RATE_END = 30;
    private static final int RATE_SCALE = 6;

    private CfonbComplementAmounts() {}

    /**
     * Sets the original amount, its currency and the exchange rate of an {@code MMO} complement.
     *
     * @return false if the text has another format; then nothing was set
     */
    static boolean setOriginalAmount(BankTransaction transaction, String text) {
        Optional<BigDecimal> amount = amount(text);
        boolean hasRate = !text.substring(AMOUNT_END).isBlank();
        Optional<BigDecimal> rate = hasRate ? rate(text) : Optional.empty();
        if (amount.isEmpty() || transaction.getOriginalAmount() != null || hasRate != rate.isPresent()) {
            return false;
        }
        BigDecimal booked = Objects.requireNonNull(transaction.getAmount(), "the amount is set before the complements");
        transaction.setOriginalAmount(booked.signum() < 0 ? amount.get().negate() : amount.get());
        transaction.setOriginalCurrency(text.substring(0, Currencies.CODE_LENGTH));
        rate.ifPresent(transaction::setExchangeRate);
        return true;
    }

    /**
     * Sets the fees of an {@code FEE} complement.
     *
     * @return false if the fees are not in the currency of the transaction; then nothing was set
     */
    static boolean setFees(BankTransaction transaction, String text) {
        Optional<BigDecimal> amount = amount(text);
        boolean isValid = amount.isPresent()
                && transaction.getFees() == null
                && text.substring(0, Currencies.CODE_LENGTH).equals(transaction.getCurrency())
                && text.substring(AMOUNT_END).isBlank();
        if (isValid) {
            transaction.setFees(amount.get());
        }
        return isValid;
    }

    private static Optional<BigDecimal> amount(String text) {
        String currency = text.substring(0, Currencies.CODE_LENGTH);
        String digits = text.substring(Currencies.CODE_LENGTH + 1, AMOUNT_END).strip();
        return Currencies.isCode(currency) && FixedLengthRecord.isDigits(digits)
                ? StatementAmount.of(new BigDecimal(
                        new BigInteger(digits),
                        CfonbAmount.decimals(
                                text.substring(Currencies.CODE_LENGTH, Currencies.CODE_LENGTH + 1), currency)))
                : Optional.empty();
    }

    /** Parses one digit for the number of decimals and eleven digits. */
    private static Optional<BigDecimal> rate(String text) {
        String digits = text.substring(AMOUNT_END, RATE_END).strip();
        if (!FixedLengthRecord.isDigits(digits) || !text.substring(RATE_END).isBlank()) {
            return Optional.empty();
        }
        BigDecimal rate =
                new BigDecimal(new BigInteger(digits.length() > 1 ? digits.substring(1) : "0"), digits.charAt(0) - '0');
        BigDecimal stripped = rate.stripTrailingZeros();
        return stripped.scale() > RATE_SCALE || stripped.signum() == 0
                ? Optional.empty()
                : Optional.of(stripped.setScale(RATE_SCALE, RoundingMode.UNNECESSARY));
    }
}
