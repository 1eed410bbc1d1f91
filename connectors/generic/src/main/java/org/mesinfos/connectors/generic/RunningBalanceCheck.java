package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Check that the running balance changes by the amounts: the best proof that amounts and signs are read correctly. */
final class RunningBalanceCheck {

    /** Fewer pairs of rows are no proof. */
    private static final int MIN_PAIRS = 2;
    /**
     * Percentage of the pairs that must agree. Files of several accounts break the chain; chance hardly ever reaches
     * it.
     */
    private static final int CONFIRMED_PERCENT = 60;

    private static final int BEYOND_DOUBT_PERCENT = 90;

    private RunningBalanceCheck() {}

    /** Result of the check. */
    enum Verdict {
        UNKNOWN,
        CONFIRMED,
        CONTRADICTED
    }

    static Verdict of(TransactionTableLayout layout) {
        int share = agreementPercent(layout);
        return share < 0 ? Verdict.UNKNOWN : share >= CONFIRMED_PERCENT ? Verdict.CONFIRMED : Verdict.CONTRADICTED;
    }

    /** Returns whether nearly every balance changes by its amount. */
    static boolean isBeyondDoubt(TransactionTableLayout layout) {
        return agreementPercent(layout) >= BEYOND_DOUBT_PERCENT;
    }

    /** Returns the percentage of the pairs of consecutive rows that agree; negative if there are too few pairs. */
    private static int agreementPercent(TransactionTableLayout layout) {
        if (!layout.roles().has(TransactionColumnRole.BALANCE_AFTER)) {
            return -1;
        }
        List<Optional<BigDecimal>> amounts = layout.amounts();
        Function<String, Optional<BigDecimal>> parser = layout.numberFormat().parser();
        int pairs = 0;
        int descendingMatches = 0;
        int ascendingMatches = 0;
        for (int row = 1; row < amounts.size(); row++) {
            Optional<BigDecimal> before = parser.apply(layout.value(TransactionColumnRole.BALANCE_AFTER, row - 1));
            Optional<BigDecimal> after = parser.apply(layout.value(TransactionColumnRole.BALANCE_AFTER, row));
            if (before.isPresent()
                    && after.isPresent()
                    && amounts.get(row).isPresent()
                    && amounts.get(row - 1).isPresent()) {
                BigDecimal step = after.get().subtract(before.get());
                pairs++;
                ascendingMatches += step.compareTo(amounts.get(row).get()) == 0 ? 1 : 0;
                descendingMatches +=
                        step.negate().compareTo(amounts.get(row - 1).get()) == 0 ? 1 : 0;
            }
        }
        return pairs < MIN_PAIRS ? -1 : 100 * Math.max(descendingMatches, ascendingMatches) / pairs;
    }
}
