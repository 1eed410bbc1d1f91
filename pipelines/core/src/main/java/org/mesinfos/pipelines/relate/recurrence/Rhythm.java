package org.mesinfos.pipelines.relate.recurrence;

import java.util.List;
import org.mesinfos.pipelines.relate.movement.Movement;

/**
 * Movements that keep a beat.
 *
 * @param kept by day, at least two, one for each number of the beat
 * @param longestPause how many due days in a row went by without a movement, at most
 * @param logOdds natural logarithm of how many times likelier it is that they come back than that chance put them so
 */
record Rhythm(Beat beat, List<Movement> kept, int longestPause, double logOdds) {

    private static final double MOST_SURE = 0.999;

    /** The same with so much less for it. */
    Rhythm doubted(double doubt) {
        return new Rhythm(beat, kept, longestPause, logOdds - doubt);
    }

    Movement first() {
        return kept.get(0);
    }

    Movement last() {
        return kept.get(kept.size() - 1);
    }

    /** Probability that they come back, 0 to 1, in thousandths. */
    double confidence() {
        double probability = 1 / (1 + Math.exp(-logOdds));
        return Math.min(MOST_SURE, Math.round(probability * 1000) / 1000.0);
    }
}
