package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.PrintedMoney;

/**
 * One way to read the signs of a statement, which balances confirm or contradict.
 *
 * @param signs how movements are signed
 * @param balances what a positive balance means
 */
record Hypothesis(SignRule signs, Balances balances) {

    /** What a positive balance means. */
    enum Balances {
        /** Money of the holder. */
        OWNED,
        /** Money that the holder owes, as on statements of cards. */
        OWED
    }

    /**
     * What balances say.
     *
     * @param agree how many of them follow from the movements before
     * @param disagree how many do not
     */
    record Verdict(int agree, int disagree) {

        /** Whether balances confirm the reading beyond chance. */
        boolean isConfirmed() {
            return agree > 0 && agree >= 3 * disagree;
        }

        /** In thousandths of the balances that agree; negative where there are none. */
        int share() {
            return agree + disagree == 0 ? -1 : 1000 * agree / (agree + disagree);
        }

        Verdict plus(Verdict other) {
            return new Verdict(agree + other.agree, disagree + other.disagree);
        }
    }

    /** The movement's amount; empty when none could be read. */
    Optional<BigDecimal> amount(Movement movement) {
        return signs.amount(movement);
    }

    /** A balance as money of the holder. */
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

    /** Whether each balance beside a movement follows from the one before, whichever way the statement runs. */
    Verdict running(Section section) {
        List<Movement> reversed = new ArrayList<>(section.movements());
        java.util.Collections.reverse(reversed);
        Verdict down = steps(section.movements(), Ends.opening(section, this));
        Verdict up = steps(reversed, Optional.empty());
        return up.agree() > down.agree() ? up : down;
    }

    /** Whether an opening balance and the movements lead to a closing one. */
    private Verdict ends(Section section) {
        Optional<BigDecimal> opening = Ends.opening(section, this);
        Optional<BigDecimal> closing = Ends.closing(section, this);
        if (opening.isEmpty() || closing.isEmpty() || section.movements().isEmpty()) {
            return new Verdict(0, 0);
        }
        return Ends.difference(section, this).isEmpty() ? new Verdict(2, 0) : new Verdict(0, 1);
    }

    private Verdict steps(List<Movement> movements, Optional<BigDecimal> opening) {
        Optional<BigDecimal> expected = opening;
        int agree = 0;
        int disagree = 0;
        for (Movement movement : movements) {
            BigDecimal amount = amount(movement).orElse(BigDecimal.ZERO);
            expected = expected.map(before -> before.add(amount));
            Optional<BigDecimal> printed =
                    movement.money(Role.BALANCE_AFTER).map(money -> balance(money, Optional.empty(), ""));
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
