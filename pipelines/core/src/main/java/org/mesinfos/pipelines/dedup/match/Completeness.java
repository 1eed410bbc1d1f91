package org.mesinfos.pipelines.dedup.match;

/**
 * Rate at which a source omits events that another reports, estimated from events that can be matched without
 * ambiguity. If both sources report nearly everything, two events that remain unmatched are more probably one event
 * written in two ways. Immutable.
 */
public final class Completeness {

    private static final double SMOOTHING = 0.5;
    private static final double MAX_COST = 12;

    private final double unmatchedCost;

    /**
     * Estimates the rate.
     *
     * @param paired unambiguous events that both sides report
     * @param onlyBefore unambiguous events that only the sources joined before report, on dates that the new source
     *     covers
     * @param onlyAfter unambiguous events that only the new source reports, on dates that the others cover
     */
    public Completeness(int paired, int onlyBefore, int onlyAfter) {
        double cost = -Math.log((onlyBefore + SMOOTHING) / (paired + onlyBefore + 1))
                - Math.log((onlyAfter + SMOOTHING) / (paired + onlyAfter + 1));
        this.unmatchedCost = Math.max(Traits.UNMATCHED_COST, Math.min(MAX_COST, cost));
    }

    /** Returns the cost of leaving two events unmatched, on the scale of {@link Traits#cost}. */
    public double unmatchedCost() {
        return unmatchedCost;
    }
}
