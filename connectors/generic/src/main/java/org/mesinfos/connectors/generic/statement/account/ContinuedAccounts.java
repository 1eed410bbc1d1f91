package org.mesinfos.connectors.generic.statement.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.statement.section.StatementAccount;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Accounts whose balances continue below the number of another account. Such a number, in the text below the rows of a page,
 * is that of the bank or of a payee.
 */
public final class ContinuedAccounts {

    private final List<PrintedLine> lines;

    private ContinuedAccounts(List<PrintedLine> lines) {
        this.lines = lines;
    }

    /**
     * Returns the sections, in which the transactions whose balance continues the one above are those of the same account.
     *
     * @param lines all lines of the document
     */
    public static List<AccountSection> join(List<AccountSection> sections, List<PrintedLine> lines) {
        ContinuedAccounts accounts = new ContinuedAccounts(lines);
        List<AccountSection> joined = new ArrayList<>();
        for (AccountSection section : sections) {
            int last = joined.size() - 1;
            Optional<AccountSection> both = last < 0 ? Optional.empty() : accounts.continued(joined.get(last), section);
            both.ifPresentOrElse(account -> joined.set(last, account), () -> joined.add(section));
        }
        return joined;
    }

    private Optional<AccountSection> continued(AccountSection above, AccountSection below) {
        if (above.account().isEmpty()
                || below.account().isEmpty()
                || above.transactions().isEmpty()
                || below.transactions().isEmpty()) {
            return Optional.empty();
        }
        Optional<BalanceLine> closing = above.balances().stream()
                .filter(line ->
                        line.precedingTransactions() == above.transactions().size())
                .reduce((first, second) -> second);
        Optional<BalanceLine> opening = below.balances().stream()
                .filter(line -> line.precedingTransactions() == 0)
                .findFirst();
        if (closing.isPresent() && opening.isPresent()) {
            return areCarried(closing.get(), opening.get())
                            && !isPrintedAbove(
                                    below.account().get(), below.transactions().get(0))
                    ? Optional.of(withKind(above, closing.get()).followedBy(withKind(below, opening.get())))
                    : Optional.empty();
        }
        return closing.isEmpty()
                        && opening.isEmpty()
                        && follows(
                                above.transactions().get(above.transactions().size() - 1),
                                below.transactions().get(0))
                ? Optional.of(above.followedBy(below))
                : Optional.empty();
    }

    private static boolean areCarried(BalanceLine closing, BalanceLine opening) {
        BigDecimal balance = closing.amount().magnitude();
        return balance.signum() != 0 && balance.compareTo(opening.amount().magnitude()) == 0;
    }

    private static AccountSection withKind(AccountSection section, BalanceLine carried) {
        return section.withBalances(section.balances().stream()
                .map(line -> line.equals(carried) ? line.withKind(BalanceKind.CARRIED) : line)
                .toList());
    }

    /** Returns whether the number of an account is above a transaction on the same page, as that of a new account is. */
    private boolean isPrintedAbove(StatementAccount account, PrintedTransaction transaction) {
        int at = indexOf(transaction.locator());
        return at < 0
                || lines.subList(0, at).stream()
                        .filter(line -> line.page() == lines.get(at).page())
                        .anyMatch(line -> line.text().replace(" ", "").contains(account.withoutSpaces()));
    }

    private int indexOf(Locator locator) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).locator().equals(locator)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns whether the balance of one of two transactions is the balance of the other one changed by an amount. A balance of
     * zero is no evidence: an account opens with it.
     */
    private static boolean follows(PrintedTransaction above, PrintedTransaction below) {
        Optional<BigDecimal> before = balance(above);
        Optional<BigDecimal> after = balance(below);
        return before.isPresent()
                && after.isPresent()
                && before.get().signum() != 0
                && after.get().signum() != 0
                && (isStep(before.get(), after.get(), below) || isStep(after.get(), before.get(), above));
    }

    private static boolean isStep(BigDecimal before, BigDecimal after, PrintedTransaction transaction) {
        BigDecimal step = after.subtract(before).abs();
        BigDecimal stepAcrossZero = after.add(before).abs();
        return TransactionColumnRole.AMOUNTS.stream()
                .flatMap(column -> transaction.amount(column).stream())
                .map(PrintedDecimal::magnitude)
                .anyMatch(amount ->
                        amount.signum() != 0 && (amount.compareTo(step) == 0 || amount.compareTo(stepAcrossZero) == 0));
    }

    private static Optional<BigDecimal> balance(PrintedTransaction transaction) {
        return transaction.amount(TransactionColumnRole.BALANCE_AFTER).map(PrintedDecimal::magnitude);
    }
}
