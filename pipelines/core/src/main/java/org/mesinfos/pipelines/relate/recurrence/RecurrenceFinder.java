package org.mesinfos.pipelines.relate.recurrence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.relate.transaction.BookedTransaction;
import org.mesinfos.pipelines.relate.transaction.PaymentMethodKind;

/** Finder of the schedule that a sequence of transactions fits best. Stateless. */
final class RecurrenceFinder {

    private static final int MIN_TRANSACTIONS = 3;
    /** Two bills of one creditor, half a year or a year apart, are sufficient. */
    private static final int MIN_TRANSACTIONS_OF_LONG_PERIODS = 2;

    private static final double MIN_GAP_DAYS = 5;
    private static final double MIN_GAP_RATIO = 0.6;
    private static final double MAX_GAP_RATIO = 1.6;
    private static final int MAX_SCHEDULES = 6;
    private static final int LAST_DAY_OF_MONTH = 31;
    private static final int FIRST_POSSIBLE_LAST_DAY = 28;

    private RecurrenceFinder() {}

    /**
     * Returns the best recurrence, if it is more probable than a coincidence.
     *
     * @param transactions transactions of one account, counterparty and sign, by date; not changed
     * @param penalty additional evidence against a recurrence, as a natural logarithm, 0 or more
     */
    static Optional<Recurrence> find(List<BookedTransaction> transactions, double penalty) {
        if (transactions.size() < MIN_TRANSACTIONS_OF_LONG_PERIODS) {
            return Optional.empty();
        }
        double gap = medianGap(transactions);
        if (gap < MIN_GAP_DAYS) {
            return Optional.empty();
        }
        PaymentMethodKind instrument = instrument(transactions);
        Recurrence best = null;
        for (RecurrencePeriod period : RecurrencePeriod.values()) {
            if (gap >= MIN_GAP_RATIO * period.days() && gap <= MAX_GAP_RATIO * period.days()) {
                for (RecurrenceSchedule schedule : schedules(period, transactions)) {
                    Recurrence recurrence = fit(schedule, transactions, instrument);
                    if (recurrence != null && (best == null || recurrence.logOdds() > best.logOdds())) {
                        best = recurrence;
                    }
                }
            }
        }
        return Optional.ofNullable(best)
                .map(recurrence -> recurrence.discounted(penalty))
                .filter(recurrence -> recurrence.logOdds() > 0);
    }

    /** Returns the median number of days between dates with transactions. */
    private static double medianGap(List<BookedTransaction> transactions) {
        long[] gaps = new long[transactions.size() - 1];
        int count = 0;
        for (int i = 1; i < transactions.size(); i++) {
            long gap = transactions.get(i).day() - transactions.get(i - 1).day();
            if (gap > 0) {
                gaps[count++] = gap;
            }
        }
        if (count == 0) {
            return 0;
        }
        Arrays.sort(gaps, 0, count);
        return (gaps[(count - 1) / 2] + gaps[count / 2]) / 2.0;
    }

    /** Returns the most frequent payment method. */
    private static PaymentMethodKind instrument(List<BookedTransaction> transactions) {
        EnumMap<PaymentMethodKind, Integer> counts = new EnumMap<>(PaymentMethodKind.class);
        transactions.forEach(transaction -> counts.merge(transaction.paymentMethod(), 1, Integer::sum));
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** Returns schedules on which some of the transactions are due exactly, evenly sampled from all of them. */
    private static List<RecurrenceSchedule> schedules(RecurrencePeriod period, List<BookedTransaction> transactions) {
        long days = 0;
        for (BookedTransaction transaction : transactions) {
            days |= 1L << dayInPeriod(period, transaction);
        }
        List<RecurrenceSchedule> schedules = new ArrayList<>(MAX_SCHEDULES + 1);
        int step = Math.max(1, (Long.bitCount(days) + MAX_SCHEDULES - 1) / MAX_SCHEDULES);
        int last = 0;
        int seen = 0;
        for (long left = days; left != 0; left &= left - 1) {
            last = Long.numberOfTrailingZeros(left);
            if (seen++ % step == 0) {
                schedules.add(schedule(period, transactions, last));
            }
        }
        if (period.unit() == RecurrencePeriod.Unit.MONTH
                && last >= FIRST_POSSIBLE_LAST_DAY
                && last < LAST_DAY_OF_MONTH) {
            schedules.add(schedule(period, transactions, LAST_DAY_OF_MONTH));
        }
        return schedules;
    }

    /** Returns the day of the month, or the day within the weeks of a period; less than 32. */
    private static int dayInPeriod(RecurrencePeriod period, BookedTransaction transaction) {
        return switch (period.unit()) {
            case WEEK -> Math.floorMod((int) transaction.day(), period.units() * 7);
            case MONTH -> transaction.date().getDayOfMonth();
        };
    }

    private static RecurrenceSchedule schedule(RecurrencePeriod period, List<BookedTransaction> transactions, int day) {
        return switch (period.unit()) {
            case WEEK -> RecurrenceSchedule.weekly(period, day);
            case MONTH ->
                RecurrenceSchedule.monthly(
                        period, transactions.get(transactions.size() / 2).date(), day);
        };
    }

    /** Returns the transactions that fit a schedule; null if there are too few. */
    private static @Nullable Recurrence fit(
            RecurrenceSchedule schedule, List<BookedTransaction> transactions, PaymentMethodKind instrument) {
        List<BookedTransaction> fitting = new ArrayList<>(transactions.size());
        RecurrencePeriod period = schedule.period();
        long number = Long.MIN_VALUE;
        long firstNumber = 0;
        int pause = 0;
        double days = 0;
        double bestDay = 0;
        double lastDay = 0;
        for (BookedTransaction transaction : transactions) {
            long nearest = schedule.nearestNumber(transaction.date());
            long deviation = schedule.deviation(nearest, transaction.day());
            if (deviation > period.tolerance()) {
                continue;
            }
            double weight = RecurrenceOdds.day(period, deviation);
            if (!fitting.isEmpty() && nearest == number) {
                if (weight <= lastDay) {
                    continue;
                }
                fitting.remove(fitting.size() - 1);
                days -= lastDay;
            } else if (fitting.isEmpty()) {
                firstNumber = nearest;
            } else {
                pause = (int) Math.max(pause, nearest - number - 1);
            }
            fitting.add(transaction);
            number = nearest;
            lastDay = weight;
            days += weight;
            bestDay = Math.max(bestDay, weight);
        }
        int missed = (int) (number - firstNumber + 1) - fitting.size();
        int unexplained = unexplained(fitting, transactions);
        if (fitting.size() < minimum(period, instrument)
                || 3 * missed > fitting.size()
                || 4 * unexplained > fitting.size()) {
            return null;
        }
        // The schedule was chosen to fit one of them exactly, so that one is no evidence.
        double logOdds = RecurrenceOdds.prior(instrument, period)
                + days
                - bestDay
                + RecurrenceOdds.disturbance(instrument, missed, unexplained)
                + RecurrenceOdds.amounts(instrument, fitting);
        return new Recurrence(schedule, List.copyOf(fitting), pause, logOdds);
    }

    private static int minimum(RecurrencePeriod period, PaymentMethodKind instrument) {
        boolean drawn = instrument == PaymentMethodKind.DIRECT_DEBIT
                || instrument == PaymentMethodKind.LOAN
                || instrument == PaymentMethodKind.FEE;
        return drawn && period.compareTo(RecurrencePeriod.HALF_YEARLY) >= 0
                ? MIN_TRANSACTIONS_OF_LONG_PERIODS
                : MIN_TRANSACTIONS;
    }

    private static int unexplained(List<BookedTransaction> fitting, List<BookedTransaction> transactions) {
        if (fitting.isEmpty()) {
            return transactions.size();
        }
        long first = fitting.get(0).day();
        long last = fitting.get(fitting.size() - 1).day();
        int within = 0;
        for (BookedTransaction transaction : transactions) {
            within += transaction.day() >= first && transaction.day() <= last ? 1 : 0;
        }
        return within - fitting.size();
    }
}
