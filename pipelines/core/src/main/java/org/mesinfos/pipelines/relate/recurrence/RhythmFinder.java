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

/** Finds the beat that movements keep best, if there is one. Stateless. */
final class RhythmFinder {

    private static final int LEAST = 3;
    /** Two bills of one creditor, half a year or a year apart, are enough. */
    private static final int LEAST_OF_LONG_PERIODS = 2;

    private static final double SHORTEST_GAP = 5;
    private static final double GAP_AT_LEAST = 0.6;
    private static final double GAP_AT_MOST = 1.6;
    private static final int MOST_BEATS = 6;
    private static final int LAST_DAY = 31;
    private static final int MAYBE_LAST_DAY = 28;

    private RhythmFinder() {}

    /**
     * The beat that is kept best, when that is likelier than chance.
     *
     * @param strand movements of one account, one other party and one sign, by day; not changed
     * @param doubt what must be outweighed beyond what the strand itself leaves open, as a natural logarithm, 0 or more
     */
    static Optional<Rhythm> find(List<Movement> strand, double doubt) {
        if (strand.size() < LEAST_OF_LONG_PERIODS) {
            return Optional.empty();
        }
        double gap = medianGap(strand);
        if (gap < SHORTEST_GAP) {
            return Optional.empty();
        }
        Instrument instrument = instrument(strand);
        Rhythm best = null;
        for (Period period : Period.values()) {
            if (gap >= GAP_AT_LEAST * period.days() && gap <= GAP_AT_MOST * period.days()) {
                for (Beat beat : beats(period, strand)) {
                    Rhythm rhythm = keep(beat, strand, instrument);
                    if (rhythm != null && (best == null || rhythm.logOdds() > best.logOdds())) {
                        best = rhythm;
                    }
                }
            }
        }
        return Optional.ofNullable(best).map(rhythm -> rhythm.doubted(doubt)).filter(rhythm -> rhythm.logOdds() > 0);
    }

    /** Between days on which something moved. */
    private static double medianGap(List<Movement> strand) {
        long[] gaps = new long[strand.size() - 1];
        int count = 0;
        for (int i = 1; i < strand.size(); i++) {
            long gap = strand.get(i).day() - strand.get(i - 1).day();
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

    /** The most frequent one. */
    private static Instrument instrument(List<Movement> strand) {
        EnumMap<Instrument, Integer> counts = new EnumMap<>(Instrument.class);
        strand.forEach(movement -> counts.merge(movement.instrument(), 1, Integer::sum));
        return Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    /** Beats on which some of the movements are due exactly: a few, spread over all that there are. */
    private static List<Beat> beats(Period period, List<Movement> strand) {
        long days = 0;
        for (Movement movement : strand) {
            days |= 1L << place(period, movement);
        }
        List<Beat> beats = new ArrayList<>(MOST_BEATS + 1);
        int step = Math.max(1, (Long.bitCount(days) + MOST_BEATS - 1) / MOST_BEATS);
        int last = 0;
        int seen = 0;
        for (long left = days; left != 0; left &= left - 1) {
            last = Long.numberOfTrailingZeros(left);
            if (seen++ % step == 0) {
                beats.add(beat(period, strand, last));
            }
        }
        if (period.unit() == Period.Unit.MONTH && last >= MAYBE_LAST_DAY && last < LAST_DAY) {
            beats.add(beat(period, strand, LAST_DAY));
        }
        return beats;
    }

    /** The day of the month, or the day in the weeks of a period: below 32. */
    private static int place(Period period, Movement movement) {
        return switch (period.unit()) {
            case WEEK -> Math.floorMod((int) movement.day(), period.units() * 7);
            case MONTH -> movement.date().getDayOfMonth();
        };
    }

    private static Beat beat(Period period, List<Movement> strand, int day) {
        return switch (period.unit()) {
            case WEEK -> Beat.weekly(period, day);
            case MONTH -> Beat.monthly(period, strand.get(strand.size() / 2).date(), day);
        };
    }

    /** The movements that keep a beat, or null when too few do. */
    private static Rhythm keep(Beat beat, List<Movement> strand, Instrument instrument) {
        List<Movement> kept = new ArrayList<>(strand.size());
        Period period = beat.period();
        long number = Long.MIN_VALUE;
        long firstNumber = 0;
        int pause = 0;
        double days = 0;
        double surest = 0;
        double lastDay = 0;
        for (Movement movement : strand) {
            long own = beat.number(movement.date());
            long deviation = beat.deviation(own, movement.day());
            if (deviation > period.tolerance()) {
                continue;
            }
            double weight = Plausibility.day(period, deviation);
            if (!kept.isEmpty() && own == number) {
                if (weight <= lastDay) {
                    continue;
                }
                kept.remove(kept.size() - 1);
                days -= lastDay;
            } else if (kept.isEmpty()) {
                firstNumber = own;
            } else {
                pause = (int) Math.max(pause, own - number - 1);
            }
            kept.add(movement);
            number = own;
            lastDay = weight;
            days += weight;
            surest = Math.max(surest, weight);
        }
        int missed = (int) (number - firstNumber + 1) - kept.size();
        int unexplained = unexplained(kept, strand);
        if (kept.size() < least(period, instrument) || 3 * missed > kept.size() || 4 * unexplained > kept.size()) {
            return null;
        }
        // The beat was chosen to meet one of them: that one says nothing.
        double logOdds = Plausibility.before(instrument, period)
                + days
                - surest
                + Plausibility.disturbance(instrument, missed, unexplained)
                + Plausibility.amounts(instrument, kept);
        return new Rhythm(beat, List.copyOf(kept), pause, logOdds);
    }

    private static int least(Period period, Instrument instrument) {
        boolean drawn =
                instrument == Instrument.DIRECT_DEBIT || instrument == Instrument.LOAN || instrument == Instrument.FEE;
        return drawn && period.compareTo(Period.HALF_YEARLY) >= 0 ? LEAST_OF_LONG_PERIODS : LEAST;
    }

    private static int unexplained(List<Movement> kept, List<Movement> strand) {
        if (kept.isEmpty()) {
            return strand.size();
        }
        long first = kept.get(0).day();
        long last = kept.get(kept.size() - 1).day();
        int within = 0;
        for (Movement movement : strand) {
            within += movement.day() >= first && movement.day() <= last ? 1 : 0;
        }
        return within - kept.size();
    }
}
