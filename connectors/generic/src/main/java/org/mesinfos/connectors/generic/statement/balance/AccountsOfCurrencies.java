package org.mesinfos.connectors.generic.statement.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis;
import org.mesinfos.connectors.generic.statement.sign.StatementBalances;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Separation of accounts in several currencies: the currency beside the amount and the balance of each transaction is that of
 * its account, and the balances of each account follow from its own amounts. Rows below the number of an account stay together.
 */
final class AccountsOfCurrencies {

    private AccountsOfCurrencies() {}

    /** Returns the accounts, whose balances show that none of their transactions is missing; empty if they are not separate. */
    static Optional<List<AccountSection>> separate(AccountSection section, SignHypothesis hypothesis) {
        List<PrintedTransaction> transactions = section.transactions();
        List<Optional<String>> currencies =
                transactions.stream().map(AccountsOfCurrencies::currency).toList();
        // A number above all rows may be that of one account whose currency has changed.
        if (section.account().isPresent() || currencies.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<AccountSection> accounts = new ArrayList<>();
        Set<Optional<String>> found = new HashSet<>();
        int from = 0;
        for (int to = 1; to <= transactions.size(); to++) {
            if (to < transactions.size() && currencies.get(to).equals(currencies.get(from))) {
                continue;
            }
            if (!found.add(currencies.get(from))) {
                return Optional.empty();
            }
            accounts.add(section.part(from, to, balancesIn(currencies.get(from), section))
                    .withCurrency(currencies.get(from)));
            from = to;
        }
        return Optional.of(accounts)
                .filter(several -> several.size() > 1)
                .filter(several ->
                        several.stream().allMatch(account -> StatementBalances.areComplete(account, hypothesis)))
                .map(several -> withoutSummaries(several, hypothesis));
    }

    /** Returns the accounts without the undated rows that sum up one of them. */
    private static List<AccountSection> withoutSummaries(List<AccountSection> accounts, SignHypothesis hypothesis) {
        return accounts.stream()
                .map(account -> account.withUndated(account.undated().stream()
                        .filter(row -> accounts.stream().noneMatch(summed -> sumsUp(row, summed, hypothesis)))
                        .toList()))
                .toList();
    }

    /** Returns whether a row has the last balance of an account beside the sum of its debits or of its credits. */
    private static boolean sumsUp(PrintedTransaction row, AccountSection account, SignHypothesis hypothesis) {
        PrintedTransaction last =
                account.transactions().get(account.transactions().size() - 1);
        List<TransactionColumnRole> columns = TransactionColumnRole.AMOUNTS.stream()
                .filter(role -> row.amount(role).isPresent())
                .toList();
        return row.amount(TransactionColumnRole.BALANCE_AFTER).equals(last.amount(TransactionColumnRole.BALANCE_AFTER))
                && !columns.isEmpty()
                && columns.stream().allMatch(column -> isSum(column, row, account, hypothesis));
    }

    private static boolean isSum(
            TransactionColumnRole column, PrintedTransaction row, AccountSection account, SignHypothesis hypothesis) {
        return row.amount(column)
                .filter(amount ->
                        amount.currency().equals(currency(account.transactions().get(0))))
                .filter(amount -> directions(column)
                        .map(direction -> sum(account, direction, hypothesis))
                        .anyMatch(sum -> sum.compareTo(amount.magnitude()) == 0))
                .isPresent();
    }

    private static Stream<Integer> directions(TransactionColumnRole column) {
        return Stream.of(1, -1)
                .filter(direction ->
                        column != (direction > 0 ? TransactionColumnRole.DEBIT : TransactionColumnRole.CREDIT));
    }

    private static BigDecimal sum(AccountSection account, int direction, SignHypothesis hypothesis) {
        return account.transactions().stream()
                .flatMap(transaction -> hypothesis.amount(transaction).stream())
                .filter(amount -> amount.signum() == direction)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .abs();
    }

    private static List<BalanceLine> balancesIn(Optional<String> currency, AccountSection section) {
        return section.balances().stream()
                .filter(line -> line.amount().currency().equals(currency))
                .toList();
    }

    /** Returns the currency beside the amount and the balance of a transaction; empty if one of them has none or another. */
    private static Optional<String> currency(PrintedTransaction transaction) {
        Optional<String> ofBalance =
                transaction.amount(TransactionColumnRole.BALANCE_AFTER).flatMap(PrintedDecimal::currency);
        Stream<PrintedDecimal> amounts =
                TransactionColumnRole.AMOUNTS.stream().flatMap(role -> transaction.amount(role).stream());
        return ofBalance.filter(
                code -> amounts.allMatch(amount -> amount.currency().equals(Optional.of(code))));
    }
}
