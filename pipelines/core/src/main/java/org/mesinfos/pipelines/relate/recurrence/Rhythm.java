package org.mesinfos.pipelines.relate.recurrence;

import java.util.List;
import org.mesinfos.pipelines.relate.movement.Movement;

/**
 * Transactions that follow a schedule.
 *
 * @param kept by date, at least two, one for each number of the schedule
 * @param longestPause greatest number of consecutive due dates without a transaction
 * @param logOdds natural logarithm of the odds of a recurrence against a coincidence
 */
record Rhythm(Beat beat, List<Movement> kept, int longestPause, double logOdds) {

    private static final double MOST_SURE = 0.999;

    /** Returns this recurrence with reduced odds. */
    Rhythm doubted(double penalty) {
        return new Rhythm(beat, kept, longestPause, logOdds - penalty);
    }

    Movement first() {
        return kept.get(0);
    }

    Movement last() {
        return kept.get(kept.size() - 1);
    }

    /** Returns the probability of the recurrence, 0 to 1, rounded to thousandths. */
    double confidence() {
        double probability = 1 / (1 + Math.exp(-logOdds));
        return Math.min(MOST_SURE, Math.round(probability * 1000) / 1000.0);
    }
}
