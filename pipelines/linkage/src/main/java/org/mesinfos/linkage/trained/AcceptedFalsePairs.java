package org.mesinfos.linkage.trained;

/**
 * The expected number of false merges at which the linked pairs reach the required precision with high probability. Few
 * linked pairs require a smaller share than many, because one wrong join alone may exceed what is allowed. Stateless.
 */
final class AcceptedFalsePairs {

    /** Largest share of wrong pairs among the linked ones. */
    private static final double LARGEST_SHARE = 0.001;

    /** Probability with which the share must not be larger: high, because a false merge discloses data of another person. */
    private static final double CONFIDENCE = 0.9;

    /** Largest expected share where many pairs are linked: the expectation itself may be wrong by a factor of three. */
    private static final double LARGEST_EXPECTED_SHARE = 0.0003;

    /** Expected number up to which pairs are few, so that none may be wrong. */
    private static final double FEW = 1.5;

    private static final int STEPS = 50;

    private AcceptedFalsePairs() {}

    /**
     * Returns the largest acceptable expected number.
     *
     * @param linkedPairs number of linked pairs
     * @param joins number of joins that made them; a wrong one makes several wrong pairs at once
     */
    static double of(long linkedPairs, long joins) {
        double pairsForEachJoin = Math.max(1, (double) linkedPairs / Math.max(1, joins));
        int allowed = (int) (LARGEST_SHARE * linkedPairs / pairsForEachJoin);
        return Math.min(largestMean(allowed) * pairsForEachJoin, Math.max(FEW, LARGEST_EXPECTED_SHARE * linkedPairs));
    }

    /** Returns the largest mean with which at most the allowed number occurs with sufficient probability. */
    private static double largestMean(int allowed) {
        double low = 0;
        double high = 2.0 * allowed + 1;
        for (int step = 0; step < STEPS; step++) {
            double mean = (low + high) / 2;
            if (atMost(allowed, mean) >= CONFIDENCE) {
                low = mean;
            } else {
                high = mean;
            }
        }
        return low;
    }

    /** Returns the probability that a number with a Poisson distribution is at most the given one. */
    private static double atMost(int number, double mean) {
        double logarithm = -mean;
        double sum = Math.exp(logarithm);
        for (int i = 1; i <= number; i++) {
            logarithm += Math.log(mean / i);
            sum += Math.exp(logarithm);
        }
        return sum;
    }
}
