package org.mesinfos.connectors.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/**
 * Adds the movements of one statement to its opening balance and compares with the closing one. Not safe for use by
 * several threads.
 */
public final class RunningBalance {

    private static final String EXPECTED = "opening balance and movements adding up to the closing balance";

    private Optional<BigDecimal> sum;

    /**
     * Starts at an opening balance.
     *
     * @param opening signed; empty when the statement does not tell it, and nothing can be compared
     */
    public RunningBalance(Optional<BigDecimal> opening) {
        this.sum = opening;
    }

    /** Adds a movement, signed. */
    public void add(BigDecimal amount) {
        sum = sum.map(sofar -> sofar.add(amount));
    }

    /** A movement was not read, and is rejected in its own place: nothing can be compared any more. */
    public void lose() {
        sum = Optional.empty();
    }

    /**
     * What is wrong when the statement ends with this balance.
     *
     * @return empty when it adds up or cannot be compared
     */
    public Optional<Rejection> close(BigDecimal closing, String column, Locator locator) {
        return sum.map(closing::subtract)
                .filter(missing -> missing.signum() != 0)
                .map(missing -> partial(difference(missing), column, locator));
    }

    private static String difference(BigDecimal missing) {
        String amount = missing.abs().stripTrailingZeros().toPlainString();
        return missing.signum() > 0 ? "movements " + amount + " too low" : "movements " + amount + " too high";
    }

    /** A statement that is not whole, so that it tells only part of what it should. */
    public static Rejection partial(String found, String column, Locator locator) {
        return new Rejection(RejectionReason.BROKEN_FILE, locator, column, found, EXPECTED);
    }
}
