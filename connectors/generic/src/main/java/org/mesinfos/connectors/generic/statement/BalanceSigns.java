package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.generic.Role;
import org.mesinfos.connectors.generic.print.PrintedMoney;
import org.mesinfos.connectors.generic.print.PrintedMoney.Sign;

/** Inference of the signs of unsigned transactions from the steps between running balances. */
final class BalanceSigns {

    private static final Hypothesis PLAIN = new Hypothesis(SignRule.AS_PRINTED, Hypothesis.Balances.OWNED);

    private BalanceSigns() {}

    /** Returns the section with the signs that its balances determine. Other transactions remain unchanged. */
    static Section resolve(Section section) {
        List<Movement> reversed = new ArrayList<>(section.movements());
        Collections.reverse(reversed);
        List<Movement> down = signed(section.movements(), Ends.opening(section, PLAIN));
        List<Movement> up = signed(reversed, Optional.empty());
        Collections.reverse(up);
        Section first = with(section, down);
        Section second = with(section, up);
        return PLAIN.running(second).agree() > PLAIN.running(first).agree() ? second : first;
    }

    private static Section with(Section section, List<Movement> transactions) {
        return new Section(section.account(), transactions, section.balances(), section.currency());
    }

    private static List<Movement> signed(List<Movement> transactions, Optional<BigDecimal> opening) {
        List<Movement> result = new ArrayList<>();
        Optional<BigDecimal> before = opening;
        for (Movement transaction : transactions) {
            Optional<BigDecimal> after =
                    transaction.money(Role.BALANCE_AFTER).map(money -> PLAIN.balance(money, Optional.empty(), ""));
            Optional<PrintedMoney> amount = transaction.money(Role.AMOUNT);
            boolean stepped = before.isPresent()
                    && after.isPresent()
                    && amount.isPresent()
                    && amount.get().sign() == Sign.NONE
                    && after.get()
                                    .subtract(before.get())
                                    .abs()
                                    .compareTo(amount.get().magnitude())
                            == 0;
            result.add(stepped ? signed(transaction, after.orElseThrow().subtract(before.orElseThrow())) : transaction);
            before = after;
        }
        return result;
    }

    private static Movement signed(Movement transaction, BigDecimal step) {
        PrintedMoney amount = transaction.money(Role.AMOUNT).orElseThrow();
        Map<Role, List<PrintedMoney>> money = new HashMap<>(transaction.money());
        Sign sign = step.signum() < 0 ? Sign.MINUS : Sign.PLUS;
        money.put(
                Role.AMOUNT,
                List.of(new PrintedMoney(amount.magnitude(), sign, amount.currency(), amount.precision())));
        return new Movement(
                transaction.days(),
                transaction.dating(),
                money,
                transaction.label(),
                transaction.others(),
                transaction.additional(),
                transaction.heading(),
                transaction.locator());
    }
}
