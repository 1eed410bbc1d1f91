package org.mesinfos.pipelines.dedup.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * By how many days one source usually dates an event later than another, learnt from pairs that leave no choice: one
 * source prints the day of booking, another the day of the operation, a third what it was after a week-end. Immutable.
 */
public final class DayShift {

    /** With fewer pairs the general rule is better than what they teach. */
    private static final int ENOUGH = 10;

    /** Stands for what was never seen, in numbers of pairs. */
    private static final double UNSEEN = 0.25;

    private final Map<Long, Integer> seen = new HashMap<>();
    private final int pairs;
    private final int most;

    /** @param shifts in days, of pairs that leave no choice */
    public DayShift(Collection<Long> shifts) {
        shifts.forEach(shift -> seen.merge(shift, 1, Integer::sum));
        this.pairs = shifts.size();
        this.most = seen.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /**
     * How much it speaks against a pair that it is so many days apart, 0 or more: how much rarer that is than the usual
     * shift, as a natural logarithm. While little is known, a day costs one, and from the third on a half, since
     * accounts are closed at week-ends.
     */
    public double cost(long days) {
        if (pairs >= ENOUGH) {
            return Math.log((most + UNSEEN) / (seen.getOrDefault(days, 0) + UNSEEN));
        }
        long apart = Math.abs(days);
        return Math.min(apart, 2) + Math.max(0, apart - 2) / 2.0;
    }
}
