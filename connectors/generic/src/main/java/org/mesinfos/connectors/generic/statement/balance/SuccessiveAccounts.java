package org.mesinfos.connectors.generic.statement.balance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.sign.SignHypothesis;
import org.mesinfos.connectors.generic.statement.sign.StatementBalances;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Separation of accounts whose numbers are not recognised: a balance below the transactions of one account is followed by another
 * balance above those of the next one, or each account ends with both of its balances. Otherwise a summary of their balances or
 * their currencies separate them. The accounts are separate only if together they do not add up, but each of them does, or, in
 * several currencies, if all balances beside its transactions follow.
 */
final class SuccessiveAccounts {

    private final List<PrintedTransaction> transactions;
    private final List<BalanceLine> balances;

    private SuccessiveAccounts(AccountSection section) {
        this.transactions = section.transactions();
        this.balances = section.balances();
    }

    /** Returns the accounts of a section; the section itself if it is that of one account. */
    static List<AccountSection> separate(AccountSection section, SignHypothesis hypothesis) {
        if (hypothesis.verdict(List.of(section)).contradicted() == 0) {
            return List.of(section);
        }
        List<AccountSection> accounts = new SuccessiveAccounts(section).betweenBalances(section);
        if (areSeparate(accounts, hypothesis)) {
            return accounts;
        }
        return SummarisedAccounts.separate(section, hypothesis)
                .or(() -> AccountsOfCurrencies.separate(section, hypothesis))
                .orElse(List.of(section));
    }

    private static boolean areSeparate(List<AccountSection> accounts, SignHypothesis hypothesis) {
        return accounts.size() > 1 && accounts.stream().allMatch(account -> addsUp(account, hypothesis));
    }

    /** Returns the accounts that start at their first balances; the section itself if one of them has no transactions. */
    private List<AccountSection> betweenBalances(AccountSection section) {
        List<AccountSection> accounts = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= balances.size(); to++) {
            if (to == balances.size() || startsAccount(to)) {
                int first = firstTransaction(from);
                int end = firstTransaction(to);
                if (end <= first) {
                    return List.of(section);
                }
                accounts.add(section.part(first, end, balances.subList(from, to)));
                from = to;
            }
        }
        return accounts;
    }

    /** Returns whether a balance is the first one of another account. */
    private boolean startsAccount(int at) {
        BalanceLine line = balances.get(at);
        if (line.precedingTransactions() == 0) {
            return false;
        }
        boolean first = balances.get(at - 1).precedingTransactions() < line.precedingTransactions();
        return switch (line.kind()) {
            case OPENING -> first ? !continues(line) : differs(at);
            case UNSPECIFIED -> first ? hasOtherBalance(line) : differs(at);
            case CLOSING, CARRIED -> false;
        };
    }

    private boolean differs(int at) {
        return balances.get(at - 1)
                        .amount()
                        .magnitude()
                        .compareTo(balances.get(at).amount().magnitude())
                != 0;
    }

    /** Returns whether the transaction above a balance has the same one. */
    private boolean continues(BalanceLine line) {
        return transactions
                .get(line.precedingTransactions() - 1)
                .amount(TransactionColumnRole.BALANCE_AFTER)
                .filter(above -> above.magnitude().compareTo(line.amount().magnitude()) == 0)
                .isPresent();
    }

    private boolean hasOtherBalance(BalanceLine line) {
        return transactions.get(line.precedingTransactions() - 1).hasBalance() && !continues(line);
    }

    /** Returns the first transaction of the account that starts with a balance, which is above or below its transactions. */
    private int firstTransaction(int at) {
        if (at == 0 || at == balances.size()) {
            return at == 0 ? 0 : transactions.size();
        }
        int above = balances.get(at).precedingTransactions();
        boolean below = !firstClosesAbove()
                && at + 1 < balances.size()
                && balances.get(at + 1).kind() == BalanceKind.CLOSING
                && balances.get(at + 1).precedingTransactions() == above;
        return below ? balances.get(at - 1).precedingTransactions() : above;
    }

    /** Returns whether the first account has its closing balance above its transactions, beside its opening balance. */
    private boolean firstClosesAbove() {
        return balances.get(1).kind() == BalanceKind.CLOSING && balances.get(1).precedingTransactions() == 0;
    }

    /** Returns whether no transaction of an account can be missing: balances lead to its last one, or totals include them all. */
    private static boolean addsUp(AccountSection printed, SignHypothesis hypothesis) {
        AccountSection dated = printed.withUndated(List.of());
        AccountSection account = dated.upTo(StatementBalances.transactionsUpToLastBalance(dated, hypothesis));
        SignHypothesis.BalanceVerdict verdict = hypothesis.verdict(List.of(account));
        return StatementBalances.addsUp(account, hypothesis)
                || (verdict.confirmed() > 0
                        && verdict.contradicted() == 0
                        && isTotalled(account, hypothesis, 1)
                        && isTotalled(account, hypothesis, -1));
    }

    /** Returns whether the sum of the amounts of one direction is printed as a total, if there are any. */
    private static boolean isTotalled(AccountSection account, SignHypothesis hypothesis, int direction) {
        BigDecimal sum = account.transactions().stream()
                .flatMap(transaction -> hypothesis.amount(transaction).stream())
                .filter(amount -> amount.signum() == direction)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .abs();
        return sum.signum() == 0
                || account.totals().stream()
                        .anyMatch(total -> total.amount().magnitude().compareTo(sum) == 0);
    }
}
