package org.mesinfos.pipelines.relate.recurrence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.relate.transaction.BookedTransaction;
import org.mesinfos.pipelines.relate.transaction.PaymentMethodKind;

/**
 * Splitting of the transactions with one counterparty into recurrences: all of them, those of similar amounts, or those
 * of one amount, the most probable first. Two contracts with one creditor are two recurrences. Stateless.
 */
final class SeriesExtraction {

    private static final Comparator<Recurrence> BY_ODDS = Comparator.comparingDouble(Recurrence::logOdds)
            .reversed()
            .thenComparing(Recurrence::first, BookedTransaction.ORDER);

    /** Ratio of consecutive sorted amounts up to which they are similar. */
    private static final double MAX_RATIO = 1.8;

    private static final double PER_EXCLUDED = 0.25;

    private static final int MAX_SERIES = 8;

    /** Greatest number of periods between two parts of one series with a price change. */
    private static final int MAX_PERIODS_BETWEEN = 2;

    private SeriesExtraction() {}

    /**
     * Returns the recurrences of a group.
     *
     * @param group transactions of one account, counterparty and sign, by date; not changed
     */
    static List<Recurrence> of(List<BookedTransaction> group) {
        List<Recurrence> found = new ArrayList<>();
        List<BookedTransaction> left = group;
        while (left.size() > 1 && found.size() < MAX_SERIES) {
            Optional<Recurrence> best = best(left);
            if (best.isEmpty()) {
                break;
            }
            found.add(best.get());
            Set<BookedTransaction> taken = new HashSet<>(best.get().transactions());
            left = left.stream()
                    .filter(transaction -> !taken.contains(transaction))
                    .toList();
        }
        return joinParts(found);
    }

    private static Optional<Recurrence> best(List<BookedTransaction> left) {
        Optional<Recurrence> whole = RecurrenceFinder.find(left, 0);
        if (whole.isPresent() && whole.get().transactions().size() == left.size()) {
            return whole;
        }
        long[] days = left.stream().mapToLong(BookedTransaction::day).toArray();
        List<Recurrence> recurrences = new ArrayList<>();
        whole.ifPresent(recurrences::add);
        TreeMap<Long, List<BookedTransaction>> byAmount = new TreeMap<>();
        left.forEach(
                transaction -> byAmount.computeIfAbsent(Math.abs(transaction.amount()), absent -> new ArrayList<>())
                        .add(transaction));
        if (byAmount.size() > 1) {
            // The more groups are examined, the more probable is a coincidence in one of them.
            double penalty = Math.log(byAmount.size());
            byAmount.values().forEach(part -> find(part, days, penalty).ifPresent(recurrences::add));
            groupSimilar(byAmount).stream()
                    .filter(part -> part.size() < left.size())
                    .forEach(part -> find(part, days, penalty).ifPresent(recurrences::add));
        }
        List<BookedTransaction> firstOfDays = firstOfEachDate(left);
        boolean drawn =
                left.stream().allMatch(transaction -> transaction.paymentMethod() == PaymentMethodKind.DIRECT_DEBIT);
        if (recurrences.isEmpty() && drawn && 2 * firstOfDays.size() <= left.size()) {
            find(firstOfDays, days, 0).ifPresent(recurrences::add);
        }
        return recurrences.stream().min(BY_ODDS);
    }

    /**
     * Transactions of the group within the period of a part but not in it are evidence against the part, because a part
     * may fit a schedule by chance.
     */
    private static Optional<Recurrence> find(List<BookedTransaction> part, long[] days, double penalty) {
        int first = position(days, part.get(0).day());
        int last = position(days, part.get(part.size() - 1).day() + 1);
        return RecurrenceFinder.find(part, penalty + PER_EXCLUDED * (last - first - part.size()));
    }

    /** Returns the number of sorted days before the given one. */
    private static int position(long[] days, long day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Returns the first direct debit of each date, because two contracts with one price are drawn on the same dates.
     */
    private static List<BookedTransaction> firstOfEachDate(List<BookedTransaction> left) {
        List<BookedTransaction> first = new ArrayList<>(left.size());
        for (BookedTransaction transaction : left) {
            if (first.isEmpty() || first.get(first.size() - 1).day() != transaction.day()) {
                first.add(transaction);
            }
        }
        return first;
    }

    private static Collection<List<BookedTransaction>> groupSimilar(SortedMap<Long, List<BookedTransaction>> byAmount) {
        List<List<BookedTransaction>> parts = new ArrayList<>();
        double before = 0;
        for (long amount : byAmount.keySet()) {
            if (parts.isEmpty() || amount > before * MAX_RATIO) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).addAll(byAmount.get(amount));
            before = amount;
        }
        parts.forEach(part -> part.sort(BookedTransaction.ORDER));
        return parts;
    }

    /** Joins consecutive parts with different prices if they fit one schedule together. */
    private static List<Recurrence> joinParts(List<Recurrence> parts) {
        List<Recurrence> joined = new ArrayList<>();
        List<Recurrence> byDay = new ArrayList<>(parts);
        byDay.sort(Comparator.comparing(Recurrence::first, BookedTransaction.ORDER));
        for (Recurrence part : byDay) {
            int before = -1;
            Recurrence both = null;
            for (int i = 0; i < joined.size() && both == null; i++) {
                both = join(joined.get(i), part);
                before = i;
            }
            if (both == null) {
                joined.add(part);
            } else {
                joined.set(before, both);
            }
        }
        return joined;
    }

    private static @Nullable Recurrence join(Recurrence earlier, Recurrence later) {
        long between = later.first().day() - earlier.last().day();
        boolean follows = between > 0
                && between <= MAX_PERIODS_BETWEEN * earlier.schedule().period().days();
        double ratio = (double) later.first().amount() / earlier.last().amount();
        if (!follows
                || earlier.schedule().period() != later.schedule().period()
                || ratio > MAX_RATIO
                || ratio < 1 / MAX_RATIO) {
            return null;
        }
        List<BookedTransaction> all = new ArrayList<>(earlier.transactions());
        all.addAll(later.transactions());
        return RecurrenceFinder.find(all, 0)
                .filter(recurrence -> recurrence.transactions().size() == all.size())
                .orElse(null);
    }
}
