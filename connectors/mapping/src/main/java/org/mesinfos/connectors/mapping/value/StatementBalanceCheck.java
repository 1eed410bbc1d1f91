package org.mesinfos.connectors.mapping.value;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/**
 * Check that the opening balance of a statement and its transactions add up to the closing balance. Not thread-safe.
 */
public final class StatementBalanceCheck {

    private static final String EXPECTED = "opening balance and transactions adding up to the closing balance";

    private Optional<BigDecimal> computedBalance;

    /**
     * Starts at an opening balance.
     *
     * @param opening signed; empty if the statement has none, in which case nothing is checked
     */
    public StatementBalanceCheck(Optional<BigDecimal> opening) {
        this.computedBalance = opening;
    }

    /** Adds the signed amount of a transaction. */
    public void add(BigDecimal amount) {
        computedBalance = computedBalance.map(total -> total.add(amount));
    }

    /** Disables the check, because a transaction was rejected and the total is no longer known. */
    public void invalidate() {
        computedBalance = Optional.empty();
    }

    /**
     * Compares the total with the closing balance.
     *
     * @param column the field of the closing balance, for the rejection
     * @return the rejection if they differ; empty if they are equal or cannot be compared
     */
    public Optional<Rejection> checkClosingBalance(BigDecimal closing, String column, Locator locator) {
        return computedBalance
                .map(closing::subtract)
                .filter(missing -> missing.signum() != 0)
                .map(missing -> incomplete(difference(missing), column, locator));
    }

    private static String difference(BigDecimal missing) {
        String amount = missing.abs().stripTrailingZeros().toPlainString();
        return missing.signum() > 0 ? "transactions " + amount + " too low" : "transactions " + amount + " too high";
    }

    /** Returns the rejection of an incomplete statement, for example one without closing balance. */
    public static Rejection incomplete(String found, String column, Locator locator) {
        return new Rejection(RejectionReason.BROKEN_FILE, locator, column, found, EXPECTED);
    }
}
