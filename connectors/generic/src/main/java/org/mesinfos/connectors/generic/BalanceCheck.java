package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Check that the running balance changes by the amounts: the best proof that amounts and signs are read correctly. */
final class BalanceCheck {

    /** Fewer pairs of rows are no proof. */
    private static final int FEWEST = 2;
    /**
     * Percentage of the pairs that must agree. Files of several accounts break the chain; chance hardly ever reaches
     * it.
     */
    private static final int MOST = 60;

    private static final int NEARLY_ALL = 90;

    private BalanceCheck() {}

    /** Result of the check. */
    enum Verdict {
        UNKNOWN,
        CONFIRMED,
        CONTRADICTED
    }

    static Verdict of(Layout layout) {
        int share = share(layout);
        return share < 0 ? Verdict.UNKNOWN : share >= MOST ? Verdict.CONFIRMED : Verdict.CONTRADICTED;
    }

    /** Returns whether nearly every balance changes by its amount. */
    static boolean isBeyondDoubt(Layout layout) {
        return share(layout) >= NEARLY_ALL;
    }

    /** Returns the percentage of the pairs of consecutive rows that agree; negative if there are too few pairs. */
    private static int share(Layout layout) {
        if (!layout.roles().has(Role.BALANCE_AFTER)) {
            return -1;
        }
        List<Optional<BigDecimal>> amounts = layout.amounts();
        Function<String, Optional<BigDecimal>> parser = layout.numbers().reader();
        int pairs = 0;
        int descendingMatches = 0;
        int ascendingMatches = 0;
        for (int row = 1; row < amounts.size(); row++) {
            Optional<BigDecimal> before = parser.apply(layout.value(Role.BALANCE_AFTER, row - 1));
            Optional<BigDecimal> after = parser.apply(layout.value(Role.BALANCE_AFTER, row));
            if (before.isPresent()
                    && after.isPresent()
                    && amounts.get(row).isPresent()
                    && amounts.get(row - 1).isPresent()) {
                BigDecimal step = after.get().subtract(before.get());
                pairs++;
                ascendingMatches += step.compareTo(amounts.get(row).get()) == 0 ? 1 : 0;
                descendingMatches += step.negate().compareTo(amounts.get(row - 1).get()) == 0 ? 1 : 0;
            }
        }
        return pairs < FEWEST ? -1 : 100 * Math.max(descendingMatches, ascendingMatches) / pairs;
    }
}
