package org.mesinfos.pipelines.relate.recurrence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.pipelines.relate.movement.Instrument;
import org.mesinfos.pipelines.relate.movement.Movement;

/** Finds the schedule that a sequence of transactions fits best. Stateless. */
final class RhythmFinder {

    private static final int LEAST = 3;
    /** Two bills of one creditor, half a year or a year apart, are sufficient. */
    private static final int LEAST_OF_LONG_PERIODS = 2;

    private static final double SHORTEST_GAP = 5;
    private static final double GAP_AT_LEAST = 0.6;
    private static final double GAP_AT_MOST = 1.6;
    private static final int MOST_BEATS = 6;
    private static final int LAST_DAY = 31;
    private static final int MAYBE_LAST_DAY = 28;

    private RhythmFinder() {}

    /**
     * Returns the best recurrence, if it is more probable than a coincidence.
     *
     * @param transactions transactions of one account, counterparty and sign, by date; not changed
     * @param penalty additional evidence against a recurrence, as a natural logarithm, 0 or more
     */
    static Optional<Rhythm> find(List<Movement> transactions, double penalty) {
        if (transactions.size() < LEAST_OF_LONG_PERIODS) {
            return Optional.empty();
        }
        double gap = medianGap(transactions);
        if (gap < SHORTEST_GAP) {
            return Optional.empty();
        }
        Instrument instrument = instrument(transactions);
        Rhythm best = null;
        for (Period period : Period.values()) {
            if (gap >= GAP_AT_LEAST * period.days() && gap <= GAP_AT_MOST * period.days()) {
                for (Beat schedule : beats(period, transactions)) {
                    Rhythm recurrence = keep(schedule, transactions, instrument);
                    if (recurrence != null && (best == null || recurrence.logOdds() > best.logOdds())) {
                        best = recurrence;
                    }
                }
            }
        }
        return Optional.ofNullable(best)
                .map(recurrence -> recurrence.doubted(penalty))
                .filter(recurrence -> recurrence.logOdds() > 0);
    }

    /** Returns the median number of days between dates with transactions. */
    private static double medianGap(List<Movement> transactions) {
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
    private static Instrument instrument(List<Movement> transactions) {
        EnumMap<Instrument, Integer> counts = new EnumMap<>(Instrument.class);
        transactions.forEach(transaction -> counts.merge(transaction.instrument(), 1, Integer::sum));
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** Returns schedules on which some of the transactions are due exactly, evenly sampled from all of them. */
    private static List<Beat> beats(Period period, List<Movement> transactions) {
        long days = 0;
        for (Movement transaction : transactions) {
            days |= 1L << place(period, transaction);
        }
        List<Beat> schedules = new ArrayList<>(MOST_BEATS + 1);
        int step = Math.max(1, (Long.bitCount(days) + MOST_BEATS - 1) / MOST_BEATS);
        int last = 0;
        int seen = 0;
        for (long left = days; left != 0; left &= left - 1) {
            last = Long.numberOfTrailingZeros(left);
            if (seen++ % step == 0) {
                schedules.add(beat(period, transactions, last));
            }
        }
        if (period.unit() == Period.Unit.MONTH && last >= MAYBE_LAST_DAY && last < LAST_DAY) {
            schedules.add(beat(period, transactions, LAST_DAY));
        }
        return schedules;
    }

    /** Returns the day of the month, or the day within the weeks of a period; less than 32. */
    private static int place(Period period, Movement transaction) {
        return switch (period.unit()) {
            case WEEK -> Math.floorMod((int) transaction.day(), period.units() * 7);
            case MONTH -> transaction.date().getDayOfMonth();
        };
    }

    private static Beat beat(Period period, List<Movement> transactions, int day) {
        return switch (period.unit()) {
            case WEEK -> Beat.weekly(period, day);
            case MONTH -> Beat.monthly(period, transactions.get(transactions.size() / 2).date(), day);
        };
    }

    /** Returns the transactions that fit a schedule; null if there are too few. */
    private static Rhythm keep(Beat schedule, List<Movement> transactions, Instrument instrument) {
        List<Movement> fitting = new ArrayList<>(transactions.size());
        Period period = schedule.period();
        long number = Long.MIN_VALUE;
        long firstNumber = 0;
        int pause = 0;
        double days = 0;
        double bestDay = 0;
        double lastDay = 0;
        for (Movement transaction : transactions) {
            long nearest = schedule.number(transaction.date());
            long deviation = schedule.deviation(nearest, transaction.day());
            if (deviation > period.tolerance()) {
                continue;
            }
            double weight = Plausibility.day(period, deviation);
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
        if (fitting.size() < least(period, instrument)
                || 3 * missed > fitting.size()
                || 4 * unexplained > fitting.size()) {
            return null;
        }
        // The schedule was chosen to fit one of them exactly, so that one is no evidence.
        double logOdds = Plausibility.before(instrument, period)
                + days
                - bestDay
                + Plausibility.disturbance(instrument, missed, unexplained)
                + Plausibility.amounts(instrument, fitting);
        return new Rhythm(schedule, List.copyOf(fitting), pause, logOdds);
    }

    private static int least(Period period, Instrument instrument) {
        boolean drawn =
                instrument == Instrument.DIRECT_DEBIT || instrument == Instrument.LOAN || instrument == Instrument.FEE;
        return drawn && period.compareTo(Period.HALF_YEARLY) >= 0 ? LEAST_OF_LONG_PERIODS : LEAST;
    }

    private static int unexplained(List<Movement> fitting, List<Movement> transactions) {
        if (fitting.isEmpty()) {
            return transactions.size();
        }
        long first = fitting.get(0).day();
        long last = fitting.get(fitting.size() - 1).day();
        int within = 0;
        for (Movement transaction : transactions) {
            within += transaction.day() >= first && transaction.day() <= last ? 1 : 0;
        }
        return within - fitting.size();
    }
}
