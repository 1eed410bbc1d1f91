package org.mesinfos.connectors.generic.statement.sign;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;

/**
 * Computation of the opening and closing balance of a section and the difference that its transactions leave.
 * Stateless.
 */
public final class StatementBalances {

    private StatementBalances() {}

    /** Returns the first balance before all transactions. */
    public static Optional<BigDecimal> opening(AccountSection section, SignHypothesis hypothesis) {
        return openingCandidates(section).stream().map(hypothesis::balance).findFirst();
    }

    /** Returns the last balance after all transactions. */
    public static Optional<BigDecimal> closing(AccountSection section, SignHypothesis hypothesis) {
        return closingLine(section).map(hypothesis::balance);
    }

    /** Returns the line of the closing balance. */
    public static Optional<BalanceLine> closingLine(AccountSection section) {
        List<BalanceLine> closings = closingCandidates(section);
        return closings.isEmpty() ? Optional.empty() : Optional.of(closings.get(closings.size() - 1));
    }

    /**
     * Returns the closing balance minus the opening balance and the transactions.
     *
     * <p>A statement may contain several balances, such as one per page. It adds up if any two of them agree.
     *
     * @return empty if the statement adds up or has no balances to compare
     */
    public static Optional<BigDecimal> difference(AccountSection section, SignHypothesis hypothesis) {
        BigDecimal sum = sum(section, hypothesis);
        for (BalanceLine opening : openingCandidates(section)) {
            for (BalanceLine closing : closingCandidates(section)) {
                BigDecimal expected = hypothesis.balance(opening).add(sum);
                if (expected.compareTo(hypothesis.balance(closing)) == 0) {
                    return Optional.empty();
                }
            }
        }
        if (section.transactions().size() > 1 && addsUpNewestFirst(section, hypothesis, sum)) {
            return Optional.empty();
        }
        Optional<BigDecimal> opening = opening(section, hypothesis);
        return opening.flatMap(start ->
                closing(section, hypothesis).map(end -> end.subtract(start).subtract(sum)));
    }

    /** Returns the sum of the transactions and of the amounts without a date. */
    public static BigDecimal sum(AccountSection section, SignHypothesis hypothesis) {
        return Stream.concat(section.transactions().stream(), section.undated().stream())
                .flatMap(transaction -> hypothesis.amount(transaction).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Returns the number of transactions that lead to the last balance that follows from them. Rows after that balance
     * are an annex, such as a list of the transfers received. Returns all transactions if they add up, if no balance
     * follows from those before it, or if another one is named as the closing balance.
     */
    public static int transactionsUpToLastBalance(AccountSection section, SignHypothesis hypothesis) {
        int size = section.transactions().size();
        if (closingLine(section).isPresent() && difference(section, hypothesis).isEmpty()) {
            return size;
        }
        return Stream.concat(
                        section.balances().stream().map(BalanceLine::precedingTransactions),
                        Stream.of(transactionsUpToLastRunningBalance(section)))
                .max(Comparator.naturalOrder())
                .filter(last -> last > 0 && last < size)
                .filter(last -> !opensAnother(section, last))
                .filter(last -> !leadsOn(section, last, hypothesis))
                .filter(last -> addsUp(section.upTo(last), hypothesis))
                .filter(last -> leadsToNamedClosing(section.upTo(last), hypothesis))
                .orElse(size);
    }

    /**
     * Returns whether the transactions lead to a balance that is named as the closing one, if there is any. The balance of a
     * day above it is no end.
     */
    private static boolean leadsToNamedClosing(AccountSection section, SignHypothesis hypothesis) {
        return ofKind(section, BalanceKind.CLOSING).isEmpty()
                || addsUp(
                        section.withoutBalances(line -> line.kind() == BalanceKind.UNSPECIFIED
                                && line.precedingTransactions()
                                        == section.transactions().size()),
                        hypothesis);
    }

    /** Returns the number of transactions up to the last one with a balance; 0 if none has one. */
    private static int transactionsUpToLastRunningBalance(AccountSection section) {
        int last = section.transactions().size();
        while (last > 0 && !section.transactions().get(last - 1).hasBalance()) {
            last--;
        }
        return last;
    }

    /** Returns whether the transactions after a balance lead from it to the next balance, which is next to one of them. */
    private static boolean leadsOn(AccountSection section, int transactions, SignHypothesis hypothesis) {
        Optional<BigDecimal> balance = section.balances().stream()
                .filter(line -> line.precedingTransactions() == transactions)
                .reduce((first, second) -> second)
                .map(hypothesis::balance);
        for (PrintedTransaction transaction : section.transactions()
                .subList(transactions, section.transactions().size())) {
            BigDecimal amount = hypothesis.amount(transaction).orElse(BigDecimal.ZERO);
            balance = balance.map(before -> before.add(amount));
            Optional<BigDecimal> printed = hypothesis.balanceAfter(transaction);
            if (printed.isPresent()) {
                return balance.filter(expected -> expected.compareTo(printed.get()) == 0)
                        .isPresent();
            }
        }
        return false;
    }

    /**
     * Returns whether a further opening balance follows the given number of transactions, so that the rest is no annex. The
     * only one is that of transactions with the newest at the top.
     */
    private static boolean opensAnother(AccountSection section, int transactions) {
        List<BalanceLine> openings = ofKind(section, BalanceKind.OPENING);
        return openings.stream().anyMatch(line -> line.precedingTransactions() == transactions)
                && openings.stream().anyMatch(line -> line.precedingTransactions() != transactions);
    }

    /** Returns whether a section has an opening and a closing balance that follows from it and the transactions. */
    public static boolean addsUp(AccountSection section, SignHypothesis hypothesis) {
        return opening(section, hypothesis).isPresent()
                && closing(section, hypothesis).isPresent()
                && difference(section, hypothesis).isEmpty();
    }

    /**
     * Returns whether balances show that no further transaction follows those of a section: they lead to the closing
     * balance, or each of them has its own balance, which follows from it.
     */
    public static boolean areComplete(AccountSection section, SignHypothesis hypothesis) {
        SignHypothesis.BalanceVerdict running = hypothesis.checkRunningBalances(section);
        return addsUp(section, hypothesis)
                || (section.transactions().stream().allMatch(PrintedTransaction::hasBalance)
                        && running.contradicted() == 0
                        && running.confirmed()
                                >= Math.max(2, section.transactions().size() - 1));
    }

    /**
     * Returns whether the transactions lead from the last balance to the first, in a statement with the newest
     * transactions at the top.
     */
    private static boolean addsUpNewestFirst(AccountSection section, SignHypothesis hypothesis, BigDecimal sum) {
        List<BalanceLine> any = ofKind(section, BalanceKind.UNSPECIFIED);
        return any.stream()
                .filter(line ->
                        line.precedingTransactions() == section.transactions().size())
                .anyMatch(oldest -> any.stream()
                        .filter(line -> line.precedingTransactions() == 0)
                        .anyMatch(newest ->
                                hypothesis.balance(oldest).add(sum).compareTo(hypothesis.balance(newest)) == 0));
    }

    /** Returns whether there are several balances and all are equal. */
    public static boolean areAllEqual(AccountSection section) {
        return section.balances().size() > 1
                && section.balances().stream()
                                .map(line -> line.amount().magnitude().stripTrailingZeros())
                                .distinct()
                                .count()
                        == 1;
    }

    /**
     * Returns the candidates for the opening balance: the first one before all transactions, and those captioned as
     * opening balance. If only the closing balance is above them, it is the one below them.
     */
    private static List<BalanceLine> openingCandidates(AccountSection section) {
        List<BalanceLine> above = section.balances().stream()
                .filter(line -> line.precedingTransactions() == 0)
                .toList();
        List<BalanceLine> candidates = Stream.concat(
                        above.stream()
                                .filter(line -> line.kind() != BalanceKind.CLOSING)
                                .limit(1),
                        ofKind(section, BalanceKind.OPENING).stream())
                .distinct()
                .toList();
        return candidates.isEmpty() && !above.isEmpty() ? below(section) : candidates;
    }

    /** Returns the balances below all transactions that no word calls the opening or closing one. */
    private static List<BalanceLine> below(AccountSection section) {
        return ofKind(section, BalanceKind.UNSPECIFIED).stream()
                .filter(line ->
                        line.precedingTransactions() == section.transactions().size()
                                && line.precedingTransactions() > 0)
                .toList();
    }

    /**
     * Returns the candidates for the closing balance: those after all transactions, and those captioned as closing
     * balance.
     */
    private static List<BalanceLine> closingCandidates(AccountSection section) {
        return Stream.concat(below(section).stream(), ofKind(section, BalanceKind.CLOSING).stream())
                .toList();
    }

    private static List<BalanceLine> ofKind(AccountSection section, BalanceKind kind) {
        return section.balances().stream().filter(line -> line.kind() == kind).toList();
    }
}
