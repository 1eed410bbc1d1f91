package org.mesinfos.connectors.generic.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The part of a statement that belongs to one account.
 *
 * @param account account of the transactions; empty if the document does not state it
 * @param transactions transactions in printed order
 * @param balances stated balances in printed order
 * @param totals lines named as totals, in printed order
 * @param undated amounts without a date; those of a signed section lead to its closing balance
 * @param currency currency named in the header of the table or beside the account number
 */
record AccountSection(
        Optional<StatementAccount> account,
        List<PrintedTransaction> transactions,
        List<BalanceLine> balances,
        List<BalanceLine> totals,
        List<PrintedTransaction> undated,
        Optional<String> currency) {

    AccountSection {
        transactions = List.copyOf(transactions);
        balances = List.copyOf(balances);
        totals = List.copyOf(totals);
        undated = List.copyOf(undated);
    }

    /** Returns a copy with the first transactions only and all balances. */
    AccountSection upTo(int count) {
        return withTransactions(transactions.subList(0, count));
    }

    /** Returns a copy with other transactions. */
    AccountSection withTransactions(List<PrintedTransaction> others) {
        return new AccountSection(account, others, balances, totals, undated, currency);
    }

    /** Returns a copy with other amounts without a date. */
    AccountSection withUndated(List<PrintedTransaction> others) {
        return new AccountSection(account, transactions, balances, totals, others, currency);
    }

    /** Returns a copy without the transaction at an index. */
    AccountSection withoutTransaction(int at) {
        List<PrintedTransaction> others = new ArrayList<>(transactions);
        others.remove(at);
        return new AccountSection(
                account, others, withoutTransaction(balances, at), withoutTransaction(totals, at), undated, currency);
    }

    private static List<BalanceLine> withoutTransaction(List<BalanceLine> lines, int at) {
        return lines.stream()
                .map(line -> line.precedingTransactions() > at
                        ? line.withPrecedingTransactions(line.precedingTransactions() - 1)
                        : line)
                .toList();
    }

    /** Returns a copy with an additional balance. */
    AccountSection withBalance(BalanceLine balance) {
        return new AccountSection(
                account,
                transactions,
                Stream.concat(balances.stream(), Stream.of(balance)).toList(),
                totals,
                undated,
                currency);
    }

    /** Returns a copy without some of the balances. */
    AccountSection withoutBalances(Predicate<BalanceLine> some) {
        return new AccountSection(
                account, transactions, balances.stream().filter(some.negate()).toList(), totals, undated, currency);
    }
}
