package org.mesinfos.linkage.clustering;

/**
 * Sum of the odds that a single record does not belong to the cluster under consideration, because it is the only
 * record of its person, or belongs to another cluster that it also fits. Odds are relative to that cluster, whose own
 * odds count as 1: if all alternatives together have odds of 1 to 4, the record gains 2 bits.
 */
final class AlternativeClusters {

    /** Log odds below which an alternative is not worth its computation. */
    static final double NEGLIGIBLE = -10;

    private static final double LN2 = Math.log(2);

    private double sum;

    /** @param singletonShare share of records that are the only one of their person */
    AlternativeClusters(double singletonShare) {
        this.sum = singletonShare;
    }

    /**
     * Adds another cluster as an alternative.
     *
     * @param logOdds log odds of the row and the other cluster
     * @param samePersonLogOdds log odds of the other cluster and the cluster under consideration, which may be of one
     *     person
     */
    void add(double logOdds, double samePersonLogOdds) {
        sum += odds(Math.pow(2, logOdds), Math.pow(2, samePersonLogOdds));
    }

    /**
     * Returns the odds of an alternative.
     *
     * @param odds odds of the row and the other cluster
     * @param samePersonOdds odds of the other cluster and the cluster under consideration
     */
    static double odds(double odds, double samePersonOdds) {
        double differentPerson = 1 / (1 + samePersonOdds);
        return differentPerson * odds;
    }

    /** Returns the bits that the row gains by the lack of alternatives; never below 0. */
    double gain() {
        return gain(sum);
    }

    /** Returns the bits that a row gains by the lack of alternatives, from the sum of their odds. */
    static double gain(double sum) {
        return Math.max(0, -Math.log(sum) / LN2);
    }
}
