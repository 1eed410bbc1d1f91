package org.mesinfos.connectors.standard.cfonb;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.mesinfos.connectors.standard.statement.CurrencyCodes;
import org.mesinfos.connectors.standard.statement.Money;
import org.mesinfos.records.BankTransaction;

/** Amounts inside complements: currency, number of decimals, 14 digits; perhaps a rate behind them. */
final class ComplementAmounts {

    private static final int AMOUNT_END = 18;
    private static final int RATE_END = 30;
    private static final int RATE_SCALE = 6;

    private ComplementAmounts() {}

    /** Amount in the currency of the operation, and rate; false when the text says anything else, and nothing was set. */
    static boolean original(BankTransaction transaction, String zone) {
        Optional<BigDecimal> amount = amount(zone);
        boolean hasRate = !zone.substring(AMOUNT_END).isBlank();
        Optional<BigDecimal> rate = hasRate ? rate(zone) : Optional.empty();
        if (amount.isEmpty() || transaction.getOriginalAmount() != null || hasRate != rate.isPresent()) {
            return false;
        }
        transaction.setOriginalAmount(
                transaction.getAmount().signum() < 0 ? amount.get().negate() : amount.get());
        transaction.setOriginalCurrency(zone.substring(0, CurrencyCodes.LENGTH));
        rate.ifPresent(transaction::setExchangeRate);
        return true;
    }

    /** Fees in the currency of the movement; false otherwise. */
    static boolean fees(BankTransaction transaction, String zone) {
        Optional<BigDecimal> amount = amount(zone);
        boolean held = amount.isPresent()
                && transaction.getFees() == null
                && zone.substring(0, CurrencyCodes.LENGTH).equals(transaction.getCurrency())
                && zone.substring(AMOUNT_END).isBlank();
        if (held) {
            transaction.setFees(amount.get());
        }
        return held;
    }

    private static Optional<BigDecimal> amount(String zone) {
        String currency = zone.substring(0, CurrencyCodes.LENGTH);
        String digits = zone.substring(CurrencyCodes.LENGTH + 1, AMOUNT_END).strip();
        return CurrencyCodes.isCode(currency) && SignedAmount.areDigits(digits)
                ? Money.of(new BigDecimal(
                        new BigInteger(digits),
                        SignedAmount.decimals(
                                zone.substring(CurrencyCodes.LENGTH, CurrencyCodes.LENGTH + 1), currency)))
                : Optional.empty();
    }

    /** Number of decimals, and eleven digits. */
    private static Optional<BigDecimal> rate(String zone) {
        String digits = zone.substring(AMOUNT_END, RATE_END).strip();
        if (!SignedAmount.areDigits(digits) || !zone.substring(RATE_END).isBlank()) {
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
