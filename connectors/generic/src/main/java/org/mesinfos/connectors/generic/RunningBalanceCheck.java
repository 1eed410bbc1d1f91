package org.mesinfos.connectors.generic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mesinfos.connectors.generic.acceptance.Proof;

/** Check that the running balance changes by the amounts: the best proof that amounts and signs are read correctly. */
final class RunningBalanceCheck {

    /** Fewer pairs of rows are no evidence. */
    private static final int MIN_PAIRS = 2;
    /**
     * Percentage of the pairs that must agree. Files of several accounts break the chain; chance hardly ever reaches
     * it.
     */
    private static final int CONFIRMED_PERCENT = 60;

    private static final int BEYOND_DOUBT_PERCENT = 90;

    private RunningBalanceCheck() {}

    /** Result of the check. */
    enum Verdict {
        UNKNOWN,
        CONFIRMED,
        CONTRADICTED
    }

    /** Position of a balance relative to the amount in its row. */
    enum BalancePosition {
        AFTER_AMOUNT,
        BEFORE_AMOUNT
    }

    /** Order of the rows. */
    private enum RowOrder {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    /**
     * Numbers of pairs of consecutive rows whose balances differ by the amount, by an amount other than zero, and by the
     * amount with the opposite sign.
     */
    private record Agreement(int pairs, int agreeing, int nonZero, int opposite) {

        static final Agreement NONE = new Agreement(0, 0, 0, 0);

        Agreement plus(Agreement other) {
            return new Agreement(
                    pairs + other.pairs, agreeing + other.agreeing, nonZero + other.nonZero, opposite + other.opposite);
        }

        int percent() {
            return pairs < MIN_PAIRS ? -1 : 100 * agreeing / pairs;
        }

        boolean isProof() {
            return nonZero >= Proof.MIN_AMOUNTS && percent() >= BEYOND_DOUBT_PERCENT && !hasOppositeSigns();
        }

        /** Returns whether the opposite sign explains most of the balances that the amounts do not. */
        boolean hasOppositeSigns() {
            return opposite > 0 && 2 * opposite >= pairs - agreeing;
        }
    }

    static Verdict of(TransactionTableLayout layout) {
        int share = best(layout, BalancePosition.AFTER_AMOUNT).percent();
        return share < 0 ? Verdict.UNKNOWN : share >= CONFIRMED_PERCENT ? Verdict.CONFIRMED : Verdict.CONTRADICTED;
    }

    /** Returns whether nearly every balance changes by its amount. */
    static boolean isBeyondDoubt(TransactionTableLayout layout) {
        return best(layout, BalancePosition.AFTER_AMOUNT).percent() >= BEYOND_DOUBT_PERCENT;
    }

    /**
     * Returns whether there is a single pair of balances, and it changes by the amounts between them, but not by those with
     * the opposite sign.
     */
    static boolean followsOnce(TransactionTableLayout layout) {
        Agreement agreement = best(layout, BalancePosition.AFTER_AMOUNT);
        return agreement.pairs() == 1
                && agreement.nonZero() > 0
                && best(layout.withOppositeSigns(), BalancePosition.AFTER_AMOUNT)
                                .agreeing()
                        == 0;
    }

    /** Returns whether some balances change by their amounts, and others by the amounts with the opposite sign. */
    static boolean contradictsSigns(TransactionTableLayout layout) {
        Agreement agreement = best(layout, BalancePosition.AFTER_AMOUNT);
        return agreement.nonZero() > 0 && agreement.hasOppositeSigns() && !mayPrecedeAmounts(layout);
    }

    /** Returns whether nearly every balance is as much before its amount as the amount explains. */
    static boolean mayPrecedeAmounts(TransactionTableLayout layout) {
        return best(layout, BalancePosition.BEFORE_AMOUNT).percent() >= BEYOND_DOUBT_PERCENT;
    }

    /**
     * Returns whether the balances prove amounts and signs: at least three amounts other than zero follow from them,
     * and under no other position of the balance and no opposite sign do as many.
     */
    static boolean isProof(TransactionTableLayout layout, BalancePosition position) {
        BalancePosition other =
                position == BalancePosition.AFTER_AMOUNT ? BalancePosition.BEFORE_AMOUNT : BalancePosition.AFTER_AMOUNT;
        TransactionTableLayout opposite = layout.withOppositeSigns();
        return best(layout, position).isProof()
                && !best(layout, other).isProof()
                && !best(opposite, position).isProof()
                && !best(opposite, other).isProof();
    }

    /** Returns the agreement in the order of rows that fits better, of those that the dates allow. */
    private static Agreement best(TransactionTableLayout layout, BalancePosition position) {
        if (!layout.roles().has(TransactionColumnRole.BALANCE_AFTER)) {
            return Agreement.NONE;
        }
        Agreement best = Agreement.NONE;
        for (RowOrder order : possibleOrders(layout)) {
            Agreement agreement = agreement(layout, position, order);
            best = agreement.agreeing() > best.agreeing() || best.pairs() == 0 ? agreement : best;
        }
        return best;
    }

    /** Returns the orders that no pair of dates contradicts; both if the dates are in no order. */
    private static List<RowOrder> possibleOrders(TransactionTableLayout layout) {
        Function<String, Optional<LocalDate>> parser = layout.dateFormat().parser();
        List<LocalDate> dates = new ArrayList<>();
        for (int row = 0; row < layout.rowCount(); row++) {
            parser.apply(layout.value(TransactionColumnRole.BOOKING_DATE, row)).ifPresent(dates::add);
        }
        boolean ascends = false;
        boolean descends = false;
        for (int i = 1; i < dates.size(); i++) {
            ascends |= dates.get(i).isAfter(dates.get(i - 1));
            descends |= dates.get(i).isBefore(dates.get(i - 1));
        }
        return ascends == descends
                ? List.of(RowOrder.OLDEST_FIRST, RowOrder.NEWEST_FIRST)
                : List.of(ascends ? RowOrder.OLDEST_FIRST : RowOrder.NEWEST_FIRST);
    }

    /** Compares the balances of each account and currency. */
    private static Agreement agreement(TransactionTableLayout layout, BalancePosition position, RowOrder order) {
        List<Optional<BigDecimal>> amounts = layout.amounts();
        Map<List<String>, List<Integer>> accounts = IntStream.range(0, amounts.size())
                .map(step -> order == RowOrder.OLDEST_FIRST ? step : amounts.size() - 1 - step)
                .boxed()
                .collect(Collectors.groupingBy(
                        row -> List.of(
                                layout.value(TransactionColumnRole.ACCOUNT, row),
                                layout.value(TransactionColumnRole.CURRENCY, row)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return accounts.values().stream()
                .map(rows -> agreement(layout, position, rows, amounts))
                .reduce(Agreement.NONE, Agreement::plus);
    }

    /**
     * Compares each balance with the previous one and the amounts between them. Rows without a balance, such as all but
     * the last one of a day, only add to the sum.
     */
    private static Agreement agreement(
            TransactionTableLayout layout,
            BalancePosition position,
            List<Integer> rows,
            List<Optional<BigDecimal>> amounts) {
        Function<String, Optional<BigDecimal>> parser = layout.numberFormat().parser();
        int pairs = 0;
        int agreeing = 0;
        int nonZero = 0;
        int opposite = 0;
        Optional<BigDecimal> previous = Optional.empty();
        BigDecimal sum = BigDecimal.ZERO;
        int summed = 0;
        boolean readable = true;
        for (int row : rows) {
            Optional<BigDecimal> amount = amounts.get(row);
            Optional<BigDecimal> balance = parser.apply(layout.value(TransactionColumnRole.BALANCE_AFTER, row));
            if (position == BalancePosition.AFTER_AMOUNT) {
                sum = sum.add(amount.orElse(BigDecimal.ZERO));
                summed += amount.filter(value -> value.signum() != 0).isPresent() ? 1 : 0;
                readable &= amount.isPresent() || layout.isContinuation(row);
            }
            if (balance.isPresent()) {
                if (previous.isPresent() && readable) {
                    boolean agrees = previous.get().add(sum).compareTo(balance.get()) == 0;
                    pairs++;
                    agreeing += agrees ? 1 : 0;
                    nonZero += agrees ? summed : 0;
                    opposite += !agrees && previous.get().subtract(sum).compareTo(balance.get()) == 0 ? 1 : 0;
                }
                previous = balance;
                sum = BigDecimal.ZERO;
                summed = 0;
                readable = true;
            }
            if (position == BalancePosition.BEFORE_AMOUNT) {
                sum = sum.add(amount.orElse(BigDecimal.ZERO));
                summed += amount.filter(value -> value.signum() != 0).isPresent() ? 1 : 0;
                readable &= amount.isPresent() || layout.isContinuation(row);
            }
        }
        return new Agreement(pairs, agreeing, nonZero, opposite);
    }
}
