package org.mesinfos.connectors.generic.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.Role;

/** Sums of kinds of movements, such as those by card, which stand above or below the movements of their kind. */
final class GroupSums {

    /** More movements are not summed up: what it costs must not grow with the square of a statement. */
    private static final int MOST = 500;

    private final List<BigDecimal> amounts;
    private final List<Movement> movements;

    private GroupSums(Section section, Hypothesis reading) {
        this.movements = section.movements();
        this.amounts = movements.stream()
                .map(movement -> reading.amount(movement).orElse(BigDecimal.ZERO))
                .toList();
    }

    /**
     * The numbers of the movements that are such sums, in order: lines without a date that are what those above or below them up
     * to the next such line add up to, without which the balances follow from the movements.
     */
    static List<Integer> among(Section section, Hypothesis reading) {
        if (Ends.difference(section, reading).isEmpty()) {
            return List.of();
        }
        List<Integer> sums = new GroupSums(section, reading).find();
        Section rest = section;
        for (int i = sums.size() - 1; i >= 0; i--) {
            rest = rest.without(sums.get(i));
        }
        return Ends.difference(rest, reading).isEmpty() ? sums : List.of();
    }

    private List<Integer> find() {
        List<Integer> sums = new ArrayList<>();
        for (int i = 0; i < movements.size(); i++) {
            if (isBare(i) && (addsUp(i, 1) || addsUp(i, -1))) {
                sums.add(i);
            }
        }
        return sums;
    }

    /** Whether a movement has neither a date nor a balance of its own. */
    private boolean isBare(int i) {
        Movement movement = movements.get(i);
        return movement.dating() == Movement.Dating.OF_THE_MOVEMENT_ABOVE
                && movement.money(Role.BALANCE_AFTER).isEmpty();
    }

    private boolean addsUp(int at, int step) {
        BigDecimal expected = amounts.get(at).abs();
        BigDecimal sum = BigDecimal.ZERO;
        int last = at + step * MOST;
        for (int i = at + step; i >= 0 && i < amounts.size() && i != last; i += step) {
            sum = sum.add(amounts.get(i));
            if (sum.abs().compareTo(expected) == 0) {
                return true;
            }
        }
        return false;
    }
}
