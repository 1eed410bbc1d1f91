package org.mesinfos.connectors.generic.statement.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.section.SkippedLine;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis;
import org.mesinfos.connectors.generic.statement.sign.StatementBalances;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Detector of totals and balances among the transactions that have no known name, from the sums of the transactions.
 *
 * <p>It is not applied to sections with a running balance, in which balances have their own column.
 */
final class UnnamedTotals {

    private final SignHypothesis hypothesis;
    private final List<SkippedLine> skippedLines = new ArrayList<>();

    private UnnamedTotals(SignHypothesis hypothesis) {
        this.hypothesis = hypothesis;
    }

    /**
     * The sections of a statement without unnamed totals.
     *
     * @param sections sections with balances in place of the rows removed
     * @param skippedLines rows that are not transactions
     */
    record Result(List<AccountSection> sections, List<SkippedLine> skippedLines) {}

    static Result remove(List<AccountSection> sections, SignHypothesis hypothesis) {
        UnnamedTotals sums = new UnnamedTotals(hypothesis);
        return new Result(sections.stream().map(sums::remove).toList(), sums.skippedLines);
    }

    private AccountSection remove(AccountSection printed) {
        AccountSection section = withoutLinesAfterLastBalance(printed);
        while (section.transactions().size() > PrintedTotalsCheck.MAX_COINCIDENTAL && isTotal(section.transactions())) {
            section = removeTransaction(section, section.transactions().size() - 1, Optional.empty());
        }
        while (DailyClosingBalances.isAfterLast(section, hypothesis)) {
            section = removeTransaction(section, section.transactions().size() - 1, Optional.empty());
        }
        section = TotalsAmongBalances.remove(section, hypothesis);
        Optional<BalanceLine> owed = TotalOwed.find(section, hypothesis);
        section = owed.isPresent() ? section.withBalance(owed.get()) : section;
        boolean balanced = section.transactions().stream().anyMatch(PrintedTransaction::hasBalance);
        if (balanced || section.transactions().size() <= PrintedTotalsCheck.MAX_COINCIDENTAL) {
            return section;
        }
        Optional<BigDecimal> opening = StatementBalances.opening(section, hypothesis);
        Optional<BigDecimal> closing = StatementBalances.closing(section, hypothesis);
        BigDecimal sum = sum(section.transactions(), transaction -> true);
        if (opening.isEmpty()
                && closing.filter(end -> end.compareTo(sum) == 0).isPresent()
                && haveBothDirections(section.transactions())) {
            return removeTransaction(section, 0, Optional.of(BalanceKind.OPENING));
        }
        int last = section.transactions().size() - 1;
        BigDecimal amount = amount(section.transactions().get(last));
        BigDecimal before = sum.subtract(amount);
        return closing.isEmpty() && opening.orElse(BigDecimal.ZERO).add(before).compareTo(amount) == 0
                ? remove(removeTransaction(section, last, Optional.of(BalanceKind.CLOSING)))
                : section;
    }

    /** Removes the rows after the last balance, if the transactions before it lead to it and those after it do not. */
    private AccountSection withoutLinesAfterLastBalance(AccountSection printed) {
        AccountSection section = printed;
        for (int last = StatementBalances.transactionsUpToLastBalance(printed, hypothesis);
                section.transactions().size() > last; ) {
            section = removeTransaction(
                    section,
                    section.transactions().size() - 1,
                    Optional.empty(),
                    "a row below the balance to which the others lead");
        }
        return section;
    }

    /**
     * Returns whether the rows after the first have both directions. If all of them are expenses, the final amount is
     * their total, and there is no opening balance.
     */
    private boolean haveBothDirections(List<PrintedTransaction> transactions) {
        List<PrintedTransaction> rest = transactions.subList(1, transactions.size());
        return rest.stream().anyMatch(transaction -> amount(transaction).signum() < 0)
                && rest.stream().anyMatch(transaction -> amount(transaction).signum() > 0);
    }

    /**
     * Returns whether the last row has neither date nor balance and equals the sum of all rows before it, or of those
     * of one direction.
     */
    private boolean isTotal(List<PrintedTransaction> transactions) {
        PrintedTransaction last = transactions.get(transactions.size() - 1);
        if (last.hasOwnDate() || last.hasBalance()) {
            return false;
        }
        List<PrintedTransaction> before = transactions.subList(0, transactions.size() - 1);
        BigDecimal amount = amount(last).abs();
        return List.<Predicate<PrintedTransaction>>of(
                        transaction -> true,
                        transaction -> amount(transaction).signum() < 0,
                        transaction -> amount(transaction).signum() > 0)
                .stream()
                .anyMatch(some -> sum(before, some).abs().compareTo(amount) == 0);
    }

    private BigDecimal sum(List<PrintedTransaction> transactions, Predicate<PrintedTransaction> some) {
        return transactions.stream().filter(some).map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal amount(PrintedTransaction transaction) {
        return hypothesis.amount(transaction).orElse(BigDecimal.ZERO);
    }

    /** Removes a row, which is a balance of the given kind or a total. */
    private AccountSection removeTransaction(AccountSection section, int at, Optional<BalanceKind> kind) {
        return removeTransaction(section, at, kind, kind.isPresent() ? "a balance" : "a total");
    }

    private AccountSection removeTransaction(AccountSection section, int at, Optional<BalanceKind> kind, String rule) {
        PrintedTransaction removed = section.transactions().get(at);
        skippedLines.add(new SkippedLine(removed.locator(), rule));
        AccountSection rest = section.withoutTransaction(at);
        return kind.flatMap(known -> toBalance(removed, known, at))
                .map(rest::withBalance)
                .orElse(rest);
    }

    private static Optional<BalanceLine> toBalance(PrintedTransaction transaction, BalanceKind kind, int after) {
        Optional<TransactionColumnRole> role = TransactionColumnRole.AMOUNTS.stream()
                .filter(column -> transaction.amount(column).isPresent())
                .findFirst();
        Optional<PrintedDecimal> money = role.flatMap(transaction::amount);
        return money.map(
                amount -> new BalanceLine(kind, amount, role, transaction.label(), after, transaction.locator()));
    }
}
