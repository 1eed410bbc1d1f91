package org.mesinfos.pipelines.identity.benchmark;

/**
 * Range of counts that a Poisson distribution gives with a probability of at least 95 %, with at most 2.5 % below and
 * above.
 */
public record PoissonInterval(long least, long most) {

    private static final double TAIL = 0.025;

    /**
     * Returns the interval of the number of wrong pairs, whose wrong joins have a Poisson distribution. One wrong join makes
     * several wrong pairs at once where people have several records, so pairs vary more than joins.
     *
     * @param pairs expected number of wrong pairs
     * @param pairsForEachJoin number of linked pairs for each join, 1 or more
     */
    public static PoissonInterval ofPairs(double pairs, double pairsForEachJoin) {
        PoissonInterval joins = of(pairs / pairsForEachJoin);
        return new PoissonInterval(
                (long) Math.floor(pairsForEachJoin * joins.least()), (long) Math.ceil(pairsForEachJoin * joins.most()));
    }

    /** Returns the interval of a distribution with a mean, 0 or more. */
    public static PoissonInterval of(double mean) {
        double sum = 0;
        long least = -1;
        double logFactorial = 0;
        for (long count = 0; ; count++) {
            logFactorial += count > 1 ? Math.log((double) count) : 0;
            double logPower = count == 0 ? 0 : count * Math.log(mean);
            sum += Math.exp(logPower - mean - logFactorial);
            least = least < 0 && sum > TAIL ? count : least;
            if (sum >= 1 - TAIL || count > mean + 20 * Math.sqrt(mean) + 20) {
                return new PoissonInterval(Math.max(0, least), count);
            }
        }
    }
}
