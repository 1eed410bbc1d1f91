package org.mesinfos.connectors.generic.statement.rows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.layout.StatementCells;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.section.StatementAccount;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/** The transactions, balances and totals of the current account, in printed order, as far as they are read. */
final class OpenSection {

    private static final Set<TransactionColumnRole> DEBIT_AND_CREDIT =
            Set.of(TransactionColumnRole.DEBIT, TransactionColumnRole.CREDIT);

    private final List<PrintedTransaction> transactions = new ArrayList<>();
    private final List<BalanceLine> balances = new ArrayList<>();
    private final List<BalanceLine> totals = new ArrayList<>();
    private final List<PrintedTransaction> undated = new ArrayList<>();
    /** Dates without an amount after the closing balance, which belong to something else if no transaction follows. */
    private final List<Locator> datesAfterClosing = new ArrayList<>();
    /** Other dates without an amount, which belong to something else if balances show that no transaction is missing. */
    private final List<Locator> datesWithoutAmount = new ArrayList<>();
    /** Numbers on the line of the last total. */
    private List<BigDecimal> numbersOfTotal = List.of();
    /** Number of transactions whose debits and credits equal printed totals. */
    private int transactionsInTotals;

    boolean isEmpty() {
        return transactions.isEmpty();
    }

    /** Returns whether there are no transactions between equal balances. */
    boolean isUnchanged() {
        return transactions.isEmpty()
                && balances.size() > 1
                && balances.stream()
                                .map(line -> line.amount().magnitude().stripTrailingZeros())
                                .distinct()
                                .count()
                        == 1;
    }

    int size() {
        return transactions.size();
    }

    /** Returns whether the last transaction has its own balance. */
    boolean endsWithBalance() {
        return !transactions.isEmpty()
                && transactions.get(transactions.size() - 1).hasBalance();
    }

    /** Adds a transaction: dates without an amount above it may be transactions as well. */
    void add(PrintedTransaction transaction) {
        datesWithoutAmount.addAll(datesAfterClosing);
        datesAfterClosing.clear();
        transactions.add(transaction);
    }

    /** Adds a date without an amount in its columns. */
    void addDate(PrintedLine line) {
        (isAfterClosing() && line.monetaryNumbers().isEmpty() ? datesAfterClosing : datesWithoutAmount)
                .add(line.locator());
    }

    void addUndated(PrintedTransaction amount) {
        undated.add(amount);
    }

    void addBalance(BalanceLine balance) {
        balances.add(balance);
    }

    /**
     * Adds a line of totals.
     *
     * @param amount its last amount; empty if it has none
     */
    void addTotal(StatementCells cells, PrintedLine line, Optional<PrintedDecimal> amount) {
        numbersOfTotal = numbers(line);
        if (DEBIT_AND_CREDIT.stream().allMatch(column -> isTotalOf(column, cells))) {
            transactionsInTotals = transactions.size();
        }
        amount.ifPresent(total -> totals.add(new BalanceLine(
                BalanceKind.CLOSING, total, Optional.empty(), cells.text(), transactions.size(), line.locator())));
    }

    List<Locator> datesAfterClosing() {
        return datesAfterClosing;
    }

    AccountSection section(Optional<StatementAccount> account, Optional<String> currency) {
        return new AccountSection(
                account,
                transactions,
                CarriedBalances.withKinds(DatedBalances.withKinds(balances), transactions.size()),
                totals,
                undated,
                datesWithoutAmount,
                currency);
    }

    /** Returns whether all transactions so far are above the closing balance. */
    boolean isAfterClosing() {
        return balances.stream().anyMatch(line -> line.kind() == BalanceKind.CLOSING && isAfterTransactions(line));
    }

    /** Returns whether a total below all transactions so far is the sum of those from an index, by their single amounts. */
    boolean endsWithTotalSince(int from) {
        return from < transactions.size()
                && totalBelow()
                        .filter(total -> total.amount()
                                        .magnitude()
                                        .compareTo(sum(
                                                TransactionColumnRole.AMOUNT,
                                                transactions.subList(from, transactions.size())))
                                == 0)
                        .isPresent();
    }

    /** Returns whether a line repeats the last total directly below it, such as at the top of the next page. */
    boolean repeatsTotal(PrintedLine line) {
        return totalBelow().isPresent() && numbers(line).equals(numbersOfTotal);
    }

    /** Returns the last total if it is below all transactions so far. */
    private Optional<BalanceLine> totalBelow() {
        return totals.isEmpty()
                ? Optional.empty()
                : Optional.of(totals.get(totals.size() - 1)).filter(this::isAfterTransactions);
    }

    private static List<BigDecimal> numbers(PrintedLine line) {
        return line.monetaryNumbers().stream()
                .map(number -> number.value().magnitude())
                .toList();
    }

    /** Returns whether a balance follows all transactions so far. */
    boolean hasBalanceAfterTransactions() {
        return balances.stream().anyMatch(this::isAfterTransactions);
    }

    private boolean isAfterTransactions(BalanceLine line) {
        return !transactions.isEmpty() && line.precedingTransactions() == transactions.size();
    }

    /**
     * Returns whether a balance may open another account: the previous balance closed the transactions above and differs from
     * this one.
     */
    boolean closesBeforeOther(StatementCells cells) {
        return !balances.isEmpty()
                && isAfterTransactions(balances.get(balances.size() - 1))
                && cells.amounts().values().stream()
                        .flatMap(List::stream)
                        .noneMatch(money -> money.magnitude()
                                        .compareTo(balances.get(balances.size() - 1)
                                                .amount()
                                                .magnitude())
                                == 0);
    }

    /**
     * Returns whether a balance opens an account without a number: it differs from the last balance of the transactions above, and
     * the totals of these show that none of them is missing.
     */
    boolean opensUnnumberedAccount(StatementCells cells) {
        return endsWithBalance()
                && cells.balance()
                        .filter(opening -> opening.magnitude()
                                        .compareTo(transactions
                                                .get(transactions.size() - 1)
                                                .amount(TransactionColumnRole.BALANCE_AFTER)
                                                .orElseThrow()
                                                .magnitude())
                                != 0)
                        .isPresent()
                && transactionsInTotals == transactions.size();
    }

    /** Returns whether the amounts of a line are the sums of the transactions since the last balance, each in its column. */
    boolean areTotalsSinceLastBalance(StatementCells cells) {
        int from = balances.isEmpty() ? 0 : balances.get(balances.size() - 1).precedingTransactions();
        List<PrintedTransaction> last = transactions.subList(from, transactions.size());
        return cells.hasAmount()
                && TransactionColumnRole.AMOUNTS.stream()
                        .allMatch(column -> cells.amounts().getOrDefault(column, List.of()).stream()
                                .limit(1)
                                .allMatch(total -> total.magnitude().compareTo(sum(column, last)) == 0));
    }

    private boolean isTotalOf(TransactionColumnRole column, StatementCells cells) {
        return cells.amounts().getOrDefault(column, List.of()).stream()
                .limit(1)
                .anyMatch(total -> total.magnitude().compareTo(sum(column, transactions)) == 0);
    }

    private static BigDecimal sum(TransactionColumnRole column, List<PrintedTransaction> some) {
        return some.stream()
                .flatMap(transaction -> transaction.amount(column).stream())
                .map(PrintedDecimal::magnitude)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
