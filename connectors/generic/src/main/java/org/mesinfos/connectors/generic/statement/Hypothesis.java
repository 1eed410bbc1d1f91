package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/**
 * A hypothesis about the signs of a statement, which balances confirm or contradict.
 *
 * @param signs how the amounts of transactions are signed
 * @param balances meaning of a positive balance
 */
record Hypothesis(SignRule signs, Balances balances) {

    /** Meaning of a positive balance. */
    enum Balances {
        /** The balance is money of the holder. */
        OWNED,
        /** The balance is owed by the holder, as on card statements. */
        OWED
    }

    /**
     * Numbers of balances that confirm or contradict a hypothesis.
     *
     * @param agree balances that follow from the transactions before them
     * @param disagree balances that do not
     */
    record Verdict(int agree, int disagree) {

        /** Returns whether balances confirm the hypothesis beyond coincidence. */
        boolean isConfirmed() {
            return agree > 0 && agree >= 3 * disagree;
        }

        /** Returns the share of confirming balances, in thousandths; -1 if there are no balances. */
        int share() {
            return agree + disagree == 0 ? -1 : 1000 * agree / (agree + disagree);
        }

        Verdict plus(Verdict other) {
            return new Verdict(agree + other.agree, disagree + other.disagree);
        }
    }

    /** Returns the signed amount of a transaction; empty if it has none. */
    Optional<BigDecimal> amount(Movement transaction) {
        return signs.amount(transaction);
    }

    /** Returns a balance with the sign of the holder's money: negative if the holder owes it. */
    BigDecimal balance(PrintedMoney money, Optional<Role> role, String words) {
        boolean negative = money.sign().isOutgoing()
                || role.filter(column -> column == Role.DEBIT).isPresent()
                || isDebit(words);
        BigDecimal signed = negative ? money.magnitude().negate() : money.magnitude();
        boolean marked = money.sign() == PrintedMoney.Sign.CREDIT || money.sign() == PrintedMoney.Sign.DEBIT;
        return balances == Balances.OWED && !marked ? signed.negate() : signed;
    }

    BigDecimal balance(BalanceLine line) {
        return balance(line.money(), line.role(), line.words());
    }

    Verdict verdict(List<Section> sections) {
        Verdict total = new Verdict(0, 0);
        for (Section section : sections) {
            total = total.plus(running(section)).plus(ends(section));
        }
        return total;
    }

    /**
     * Compares each running balance with the previous one and the transactions between them, in the order of print that
     * fits better.
     */
    Verdict running(Section section) {
        List<Movement> reversed = new ArrayList<>(section.movements());
        java.util.Collections.reverse(reversed);
        Verdict down = steps(section.movements(), Ends.opening(section, this));
        Verdict up = steps(reversed, Optional.empty());
        return up.agree() > down.agree() ? up : down;
    }

    /** Tests whether the opening balance and the transactions lead to the closing balance. */
    private Verdict ends(Section section) {
        Optional<BigDecimal> opening = Ends.opening(section, this);
        Optional<BigDecimal> closing = Ends.closing(section, this);
        if (opening.isEmpty() || closing.isEmpty() || section.movements().isEmpty()) {
            return new Verdict(0, 0);
        }
        return Ends.difference(section, this).isEmpty() ? new Verdict(2, 0) : new Verdict(0, 1);
    }

    private Verdict steps(List<Movement> transactions, Optional<BigDecimal> opening) {
        Optional<BigDecimal> expected = opening;
        int agree = 0;
        int disagree = 0;
        for (Movement transaction : transactions) {
            BigDecimal amount = amount(transaction).orElse(BigDecimal.ZERO);
            expected = expected.map(before -> before.add(amount));
            Optional<BigDecimal> printed =
                    transaction.money(Role.BALANCE_AFTER).map(money -> balance(money, Optional.empty(), ""));
            if (printed.isPresent()) {
                if (expected.isPresent()) {
                    boolean same = expected.get().compareTo(printed.get()) == 0;
                    agree += same ? 1 : 0;
                    disagree += same ? 0 : 1;
                }
                expected = printed;
            }
        }
        return new Verdict(agree, disagree);
    }

    private static boolean isDebit(String words) {
        String comparable = StatementWords.comparable(words);
        return comparable.contains("DEBITEUR") || comparable.contains("OVERDRAWN") || comparable.contains("DEUDOR");
    }
}
