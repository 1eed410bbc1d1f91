package org.mesinfos.pipelines.dedup.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Distribution of the days by which one source dates an event later than another, estimated from unambiguous pairs. One
 * source may print the booking date, another the date of the operation, a third the next working day. Immutable.
 */
public final class DateShift {

    /** With fewer pairs the general rule is more reliable than the estimate. */
    private static final int MIN_PAIRS = 10;

    /** Number of pairs assumed for a shift that did not occur. */
    private static final double SMOOTHING = 0.25;

    private final Map<Long, Integer> pairsByShift = new HashMap<>();
    private final int pairs;
    private final int maxPairs;

    /**
     * Creates the distribution.
     *
     * @param shifts in days, of unambiguous pairs
     */
    public DateShift(Collection<Long> shifts) {
        shifts.forEach(shift -> pairsByShift.merge(shift, 1, Integer::sum));
        this.pairs = shifts.size();
        this.maxPairs =
                pairsByShift.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /**
     * Returns the cost of a shift, 0 or more: the natural logarithm of how much rarer it is than the most frequent
     * shift. With too few pairs, each of the first two days costs 1 and each further day 0.5, because banks do not book
     * at weekends.
     */
    public double cost(long days) {
        if (pairs >= MIN_PAIRS) {
            return Math.log((maxPairs + SMOOTHING) / (pairsByShift.getOrDefault(days, 0) + SMOOTHING));
        }
        long apart = Math.abs(days);
        return Math.min(apart, 2) + Math.max(0, apart - 2) / 2.0;
    }
}
