package org.mesinfos.connectors.generic.table.layout;

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
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;

/**
 * Comparison of the running balances of a table with its amounts, in the order of rows that fits better.
 *
 * @param after for balances after their amounts
 * @param before for balances before their amounts
 */
record BalanceAgreements(Agreement after, Agreement before) {

    /** Fewer pairs of rows are no evidence. */
    private static final int MIN_PAIRS = 2;

    /** Order of the rows. */
    private enum RowOrder {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    /**
     * Numbers of pairs of consecutive rows whose balances differ by the amount, by an amount other than zero, and by the
     * amount with the opposite sign.
     */
    record Agreement(int pairs, int agreeing, int nonZero, int opposite) {

        static final Agreement NONE = new Agreement(0, 0, 0, 0);

        Agreement plus(Agreement other) {
            return new Agreement(
                    pairs + other.pairs, agreeing + other.agreeing, nonZero + other.nonZero, opposite + other.opposite);
        }

        boolean isEvidence() {
            return pairs >= MIN_PAIRS;
        }

        boolean isOfMost() {
            return 2 * agreeing > pairs;
        }

        boolean reaches(int percent) {
            return isEvidence() && 100 * agreeing >= percent * pairs;
        }

        boolean isProof() {
            return nonZero >= Proof.MIN_AMOUNTS
                    && reaches(RunningBalanceCheck.BEYOND_DOUBT_PERCENT)
                    && !hasOppositeSigns();
        }

        /** Returns whether the opposite sign explains most of the balances that the amounts do not. */
        boolean hasOppositeSigns() {
            return opposite > 0 && 2 * opposite >= pairs - agreeing;
        }
    }

    static BalanceAgreements of(TransactionTableLayout layout) {
        PendingRows pending = new PendingRows(layout);
        return new BalanceAgreements(
                best(layout, pending, RunningBalanceCheck.BalancePosition.AFTER_AMOUNT),
                best(layout, pending, RunningBalanceCheck.BalancePosition.BEFORE_AMOUNT));
    }

    Agreement at(RunningBalanceCheck.BalancePosition position) {
        return switch (position) {
            case AFTER_AMOUNT -> after;
            case BEFORE_AMOUNT -> before;
        };
    }

    /** Returns the agreement in the order of rows that fits better, of those that the dates allow. */
    private static Agreement best(
            TransactionTableLayout layout, PendingRows pending, RunningBalanceCheck.BalancePosition position) {
        if (!layout.roles().has(TransactionColumnRole.BALANCE_AFTER)) {
            return Agreement.NONE;
        }
        Agreement best = Agreement.NONE;
        for (RowOrder order : possibleOrders(layout)) {
            Agreement agreement = agreement(layout, pending, position, order);
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
    private static Agreement agreement(
            TransactionTableLayout layout,
            PendingRows pending,
            RunningBalanceCheck.BalancePosition position,
            RowOrder order) {
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
                .map(rows -> agreement(layout, pending, position, rows, amounts))
                .reduce(Agreement.NONE, Agreement::plus);
    }

    private static Agreement agreement(
            TransactionTableLayout layout,
            PendingRows pending,
            RunningBalanceCheck.BalancePosition position,
            List<Integer> rows,
            List<Optional<BigDecimal>> amounts) {
        BalanceSteps steps = new BalanceSteps();
        for (int row : rows) {
            if (position == RunningBalanceCheck.BalancePosition.AFTER_AMOUNT) {
                add(layout, pending, row, amounts.get(row), steps);
            }
            layout.balances().get(row).ifPresent(steps::compare);
            if (position == RunningBalanceCheck.BalancePosition.BEFORE_AMOUNT) {
                add(layout, pending, row, amounts.get(row), steps);
            }
        }
        return steps.found;
    }

    /** Adds an amount, unless it is not booked yet and so in no balance. */
    private static void add(
            TransactionTableLayout layout,
            PendingRows pending,
            int row,
            Optional<BigDecimal> amount,
            BalanceSteps steps) {
        boolean isPending = layout.balances().get(row).isEmpty() && pending.contain(row);
        if (!isPending && (amount.isPresent() || !layout.isContinuation(row))) {
            steps.add(amount);
        }
    }

    /**
     * Comparison of each balance with the previous one and the amounts between them. Rows without a balance, such as all but
     * the last one of a day, only add to the sum.
     */
    private static final class BalanceSteps {

        private Agreement found = Agreement.NONE;
        private Optional<BigDecimal> previous = Optional.empty();
        private BigDecimal sum = BigDecimal.ZERO;
        private int summed;
        private boolean readable = true;

        void add(Optional<BigDecimal> amount) {
            sum = sum.add(amount.orElse(BigDecimal.ZERO));
            summed += amount.filter(value -> value.signum() != 0).isPresent() ? 1 : 0;
            readable &= amount.isPresent();
        }

        void compare(BigDecimal balance) {
            if (previous.isPresent() && readable) {
                boolean agrees = previous.get().add(sum).compareTo(balance) == 0;
                boolean opposite = !agrees && previous.get().subtract(sum).compareTo(balance) == 0;
                found = found.plus(new Agreement(1, agrees ? 1 : 0, agrees ? summed : 0, opposite ? 1 : 0));
            }
            previous = Optional.of(balance);
            sum = BigDecimal.ZERO;
            summed = 0;
            readable = true;
        }
    }
}
