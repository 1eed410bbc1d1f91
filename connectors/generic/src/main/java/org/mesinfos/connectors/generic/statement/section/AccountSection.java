package org.mesinfos.connectors.generic.statement.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;

/**
 * The part of a statement that belongs to one account.
 *
 * @param account account of the transactions; empty if the document does not state it
 * @param transactions transactions in printed order
 * @param balances stated balances in printed order
 * @param totals lines named as totals, in printed order
 * @param undated amounts without a date; those of a signed section lead to its closing balance
 * @param datesWithoutAmount locations of dates without an amount, which may be transactions
 * @param currency currency named in the header of the table or beside the account number
 */
public record AccountSection(
        Optional<StatementAccount> account,
        List<PrintedTransaction> transactions,
        List<BalanceLine> balances,
        List<BalanceLine> totals,
        List<PrintedTransaction> undated,
        List<Locator> datesWithoutAmount,
        Optional<String> currency) {

    /** Fewer balances next to transactions may be those of pages or days. */
    public static final int MIN_BALANCES = 3;

    public AccountSection {
        transactions = List.copyOf(transactions);
        balances = List.copyOf(balances);
        totals = List.copyOf(totals);
        undated = List.copyOf(undated);
        datesWithoutAmount = List.copyOf(datesWithoutAmount);
    }

    /**
     * Returns whether the transactions of another account are missing: its opening balance and a different closing balance
     * are printed below the transactions of this account, which has its own opening balance above them.
     */
    public boolean lacksOtherAccount() {
        boolean opened = balances.stream()
                .anyMatch(line -> line.kind() == BalanceKind.OPENING && line.precedingTransactions() == 0);
        List<BalanceLine> below = balances.stream()
                .filter(line -> line.precedingTransactions() == transactions.size())
                .toList();
        return opened
                && !transactions.isEmpty()
                && IntStream.range(1, below.size())
                        .anyMatch(i -> below.get(i - 1).kind() == BalanceKind.OPENING
                                && below.get(i).kind() == BalanceKind.CLOSING
                                && below.get(i)
                                                .amount()
                                                .magnitude()
                                                .compareTo(below.get(i - 1)
                                                        .amount()
                                                        .magnitude())
                                        != 0);
    }

    /** Returns whether the sections with transactions are those of cards. */
    public static boolean areOfCards(List<AccountSection> sections) {
        return sections.stream()
                .filter(section -> !section.transactions.isEmpty())
                .allMatch(section ->
                        section.account.filter(StatementAccount::isCard).isPresent());
    }

    /** Returns a copy with the first transactions only and all balances. */
    public AccountSection upTo(int count) {
        return withTransactions(transactions.subList(0, count));
    }

    /** Returns a range of the transactions, with some of the balances, and the totals and amounts without a date below them. */
    public AccountSection part(int from, int to, List<BalanceLine> some) {
        List<BalanceLine> totalsBelow = totals.stream()
                .filter(line ->
                        line.precedingTransactions() <= to && (from == 0 || line.precedingTransactions() > from))
                .toList();
        return new AccountSection(
                from == 0 ? account : Optional.empty(),
                transactions.subList(from, to),
                countedWithin(from, to, some),
                countedWithin(from, to, totalsBelow),
                undated.stream()
                        .filter(amount -> isWithin(from, to, amount.locator()))
                        .toList(),
                datesWithoutAmount.stream()
                        .filter(date -> isWithin(from, to, date))
                        .toList(),
                currency);
    }

    /** Returns whether a line is between the first transaction of a range, or the start, and the first one below the range. */
    private boolean isWithin(int from, int to, Locator line) {
        return (from == 0 || line.compareTo(transactions.get(from).locator()) >= 0)
                && (to == transactions.size()
                        || line.compareTo(transactions.get(to).locator()) < 0);
    }

    private static List<BalanceLine> countedWithin(int from, int to, List<BalanceLine> lines) {
        return lines.stream()
                .map(line ->
                        line.withPrecedingTransactions(Math.max(0, Math.min(to, line.precedingTransactions()) - from)))
                .toList();
    }

    /** Returns a copy with other transactions. */
    public AccountSection withTransactions(List<PrintedTransaction> others) {
        return new AccountSection(account, others, balances, totals, undated, datesWithoutAmount, currency);
    }

    /** Returns a section with the transactions and balances of another one of the same account below its own. */
    public AccountSection followedBy(AccountSection other) {
        return new AccountSection(
                account,
                concat(transactions, other.transactions),
                concat(balances, after(other.balances)),
                concat(totals, after(other.totals)),
                concat(undated, other.undated),
                concat(datesWithoutAmount, other.datesWithoutAmount),
                currency.or(other::currency));
    }

    private List<BalanceLine> after(List<BalanceLine> lines) {
        return lines.stream()
                .map(line -> line.withPrecedingTransactions(transactions.size() + line.precedingTransactions()))
                .toList();
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Returns a copy with other amounts without a date. */
    public AccountSection withUndated(List<PrintedTransaction> others) {
        return new AccountSection(account, transactions, balances, totals, others, datesWithoutAmount, currency);
    }

    /** Returns a copy without the transaction at an index. */
    public AccountSection withoutTransaction(int at) {
        List<PrintedTransaction> others = new ArrayList<>(transactions);
        others.remove(at);
        return new AccountSection(
                account,
                others,
                withoutTransaction(balances, at),
                withoutTransaction(totals, at),
                undated,
                datesWithoutAmount,
                currency);
    }

    private static List<BalanceLine> withoutTransaction(List<BalanceLine> lines, int at) {
        return lines.stream()
                .map(line -> line.precedingTransactions() > at
                        ? line.withPrecedingTransactions(line.precedingTransactions() - 1)
                        : line)
                .toList();
    }

    /** Returns a copy with other balances. */
    public AccountSection withBalances(List<BalanceLine> others) {
        return new AccountSection(account, transactions, others, totals, undated, datesWithoutAmount, currency);
    }

    /** Returns a copy with another currency; empty if it is unknown. */
    public AccountSection withCurrency(Optional<String> other) {
        return new AccountSection(account, transactions, balances, totals, undated, datesWithoutAmount, other);
    }

    /** Returns a copy with an additional balance. */
    public AccountSection withBalance(BalanceLine balance) {
        return withBalances(concat(balances, List.of(balance)));
    }

    /** Returns a copy without some of the balances. */
    public AccountSection withoutBalances(Predicate<BalanceLine> some) {
        return withBalances(balances.stream().filter(some.negate()).toList());
    }
}
