package org.mesinfos.connectors.generic.statement.sign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.print.PrintedDecimal;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.BalanceLine;
import org.mesinfos.connectors.generic.statement.section.PrintedTransaction;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * A hypothesis about the signs of a statement, which balances confirm or contradict.
 *
 * @param signRule how the amounts of transactions are signed
 * @param balanceMeaning meaning of a positive balance
 */
public record SignHypothesis(StatementSignRule signRule, BalanceMeaning balanceMeaning) {

    /** Meaning of a positive balance. */
    public enum BalanceMeaning {
        /** The balance is money of the holder. */
        CREDIT_IS_POSITIVE,
        /** The balance is owed by the holder, as on card statements. */
        DEBT_IS_POSITIVE
    }

    /**
     * Numbers of balances that confirm or contradict a hypothesis.
     *
     * @param confirmed balances that follow from the transactions before them
     * @param contradicted balances that do not
     */
    public record BalanceVerdict(int confirmed, int contradicted) {

        /** Returns whether balances confirm the hypothesis beyond coincidence. */
        public boolean isConfirmed() {
            return confirmed > 0 && confirmed >= 3 * contradicted;
        }

        /** Returns the share of confirming balances, in thousandths; -1 if there are no balances. */
        public int confirmedPerThousand() {
            return confirmed + contradicted == 0 ? -1 : 1000 * confirmed / (confirmed + contradicted);
        }

        BalanceVerdict plus(BalanceVerdict other) {
            return new BalanceVerdict(confirmed + other.confirmed, contradicted + other.contradicted);
        }
    }

    /** Returns the signed amount of a transaction; empty if it has none. */
    public Optional<BigDecimal> amount(PrintedTransaction transaction) {
        return signRule.amount(transaction);
    }

    /** Returns the signed balance printed next to a transaction; empty if there is none. */
    public Optional<BigDecimal> balanceAfter(PrintedTransaction transaction) {
        return transaction
                .amount(TransactionColumnRole.BALANCE_AFTER)
                .map(money -> balance(money, Optional.empty(), false));
    }

    /** Returns a balance with the sign of the holder's money: negative if the holder owes it. */
    private BigDecimal balance(PrintedDecimal money, Optional<TransactionColumnRole> role, boolean overdrawn) {
        boolean negative = money.sign().isOutgoing()
                || role.filter(column -> column == TransactionColumnRole.DEBIT).isPresent()
                || overdrawn;
        BigDecimal signed = negative ? money.magnitude().negate() : money.magnitude();
        return balanceMeaning == BalanceMeaning.DEBT_IS_POSITIVE && !isMarked(money) && !overdrawn
                ? signed.negate()
                : signed;
    }

    public BigDecimal balance(BalanceLine line) {
        PrintedDecimal money = line.amount();
        if (OwedBalances.isOwed(line.text()) && !isMarked(money)) {
            return money.sign().isOutgoing()
                    ? money.magnitude()
                    : money.magnitude().negate();
        }
        return balance(money, line.role(), OwedBalances.isOverdrawn(line.text()));
    }

    /** Returns whether a balance is marked as credit or debit, whatever its sign means. */
    private static boolean isMarked(PrintedDecimal money) {
        return money.sign() == PrintedDecimal.Sign.CREDIT || money.sign() == PrintedDecimal.Sign.DEBIT;
    }

    public BalanceVerdict verdict(List<AccountSection> sections) {
        BalanceVerdict total = new BalanceVerdict(0, 0);
        for (AccountSection section : sections) {
            total = total.plus(checkRunningBalances(section)).plus(checkClosingBalance(section));
        }
        return total;
    }

    /**
     * Compares each running balance with the previous one and the transactions between them, in the order of print that
     * fits better.
     */
    BalanceVerdict checkRunningBalances(AccountSection section) {
        BalanceVerdict down = compareDownwards(section);
        BalanceVerdict up = compareUpwards(section);
        return up.confirmed() > down.confirmed() ? up : down;
    }

    /** Returns whether running balances follow from the transactions above them, and not from those below. */
    public boolean hasRunningBalancesOldestFirst(AccountSection section) {
        return compareDownwards(section).confirmed() > compareUpwards(section).confirmed();
    }

    private BalanceVerdict compareDownwards(AccountSection section) {
        return compareBalances(section.transactions(), StatementBalances.opening(section, this));
    }

    private BalanceVerdict compareUpwards(AccountSection section) {
        List<PrintedTransaction> reversed = new ArrayList<>(section.transactions());
        Collections.reverse(reversed);
        return compareBalances(reversed, Optional.empty());
    }

    /** Tests whether the opening balance and the transactions lead to the closing balance. */
    private BalanceVerdict checkClosingBalance(AccountSection section) {
        Optional<BigDecimal> opening = StatementBalances.opening(section, this);
        Optional<BigDecimal> closing = StatementBalances.closing(section, this);
        if (opening.isEmpty() || closing.isEmpty() || section.transactions().isEmpty()) {
            return new BalanceVerdict(0, 0);
        }
        return StatementBalances.difference(section, this).isEmpty()
                ? new BalanceVerdict(2, 0)
                : new BalanceVerdict(0, 1);
    }

    private BalanceVerdict compareBalances(List<PrintedTransaction> transactions, Optional<BigDecimal> opening) {
        Optional<BigDecimal> expected = opening;
        int agree = 0;
        int disagree = 0;
        for (PrintedTransaction transaction : transactions) {
            BigDecimal amount = amount(transaction).orElse(BigDecimal.ZERO);
            expected = expected.map(before -> before.add(amount));
            Optional<BigDecimal> printed = balanceAfter(transaction);
            if (printed.isPresent()) {
                if (expected.isPresent()) {
                    boolean same = expected.get().compareTo(printed.get()) == 0;
                    agree += same ? 1 : 0;
                    disagree += same ? 0 : 1;
                }
                expected = printed;
            }
        }
        return new BalanceVerdict(agree, disagree);
    }
}
