package org.mesinfos.samples.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Transaction of an invented account.
 *
 * @param number position from 1, in order of booking
 * @param kind index of the kind: card, transfer in, transfer out, direct debit, fee
 * @param amount in the currency of the account, negative if it leaves the account
 * @param counterpartyAccount empty for cards and fees
 * @param original amount in another currency with the sign of {@code amount}, or null
 * @param balance after the transaction
 */
record LayoutTransaction(
        int number,
        LocalDate booking,
        LocalDate value,
        int kind,
        BigDecimal amount,
        String label,
        String counterparty,
        String counterpartyAccount,
        @Nullable Original original,
        BigDecimal balance) {

    /** Amount paid in another currency, and the price of its unit in that of the account. */
    record Original(BigDecimal amount, String currency, BigDecimal rate) {}

    BigDecimal balanceBefore() {
        return balance.subtract(amount);
    }

    boolean isDebit() {
        return amount.signum() < 0;
    }
}
