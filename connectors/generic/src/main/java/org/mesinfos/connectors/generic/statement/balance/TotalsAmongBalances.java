package org.mesinfos.connectors.generic.statement.balance;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis;
import org.mesinfos.connectors.generic.statement.sign.StatementBalances;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;

/**
 * Detector of totals printed in the column of balances, below the transactions: they equal the sum of the incoming or of
 * the outgoing transactions.
 */
final class TotalsAmongBalances {
    private TotalsAmongBalances() {}

    /** Returns the section without such totals. */
    static AccountSection remove(AccountSection section, SignHypothesis hypothesis) {
        List<BigDecimal> amounts = section.transactions().stream()
                .flatMap(transaction -> hypothesis.amount(transaction).stream())
                .toList();
        List<BigDecimal> incoming =
                amounts.stream().filter(amount -> amount.signum() > 0).toList();
        List<BigDecimal> outgoing =
                amounts.stream().filter(amount -> amount.signum() < 0).toList();
        BigDecimal end = StatementBalances.opening(section, hypothesis)
                .orElse(BigDecimal.ZERO)
                .add(sum(amounts));
        Predicate<BalanceLine> below = line -> line.kind() == BalanceKind.UNSPECIFIED
                && line.precedingTransactions() == amounts.size()
                && hypothesis.balance(line).compareTo(end) != 0;
        boolean significant = section.balances().stream()
                .filter(below)
                .anyMatch(line -> isTotal(line.amount(), incoming, PrintedTotalsCheck.MAX_COINCIDENTAL)
                        || isTotal(line.amount(), outgoing, PrintedTotalsCheck.MAX_COINCIDENTAL));
        return significant
                ? section.withoutBalances(
                        below.and(line -> isTotal(line.amount(), incoming, 0) || isTotal(line.amount(), outgoing, 0)))
                : section;
    }

    /** Returns whether an amount is the sum of more than a number of amounts. */
    private static boolean isTotal(PrintedDecimal printed, List<BigDecimal> amounts, int more) {
        return amounts.size() > more && sum(amounts).abs().compareTo(printed.magnitude()) == 0;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
