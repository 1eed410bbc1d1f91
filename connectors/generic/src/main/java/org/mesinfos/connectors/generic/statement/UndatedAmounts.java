package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Finder of the amounts without a date that lead to the closing balance of an account together with its transactions,
 * such as interest in a section of its own.
 */
final class UndatedAmounts {

    /** With more amounts, one of them may equal the difference by coincidence. */
    private static final int MAX_AMOUNTS = 5;

    private UndatedAmounts() {}

    /**
     * Returns one of the amounts, or all of them.
     *
     * @param section account without the amounts
     * @param candidates amounts without a date among or below the transactions
     * @return empty if the account adds up without them, or in neither case
     */
    static List<PrintedTransaction> find(
            AccountSection section, List<PrintedTransaction> candidates, SignHypothesis hypothesis) {
        Optional<BigDecimal> difference = StatementBalances.difference(section, hypothesis);
        List<PrintedTransaction> amounts = candidates.stream()
                .filter(candidate -> amount(candidate, hypothesis).signum() != 0)
                .toList();
        if (difference.isEmpty() || amounts.size() > MAX_AMOUNTS) {
            return List.of();
        }
        BigDecimal sum = amounts.stream()
                .map(candidate -> amount(candidate, hypothesis))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(difference.get()) == 0
                ? amounts
                : amounts.stream()
                        .filter(candidate -> amount(candidate, hypothesis).compareTo(difference.get()) == 0)
                        .limit(1)
                        .toList();
    }

    private static BigDecimal amount(PrintedTransaction candidate, SignHypothesis hypothesis) {
        return hypothesis.amount(candidate).orElse(BigDecimal.ZERO);
    }
}
