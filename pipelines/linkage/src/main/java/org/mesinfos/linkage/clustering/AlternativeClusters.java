package org.mesinfos.linkage.clustering;

/**
 * Accumulates the alternatives of a single row to the cluster under consideration: being the only record of its person,
 * or belonging to another cluster that it fits. Each is weighed relative to even odds of the cluster under
 * consideration.
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
        double differentPerson = 1 / (1 + Math.pow(2, samePersonLogOdds));
        sum += differentPerson * Math.pow(2, logOdds);
    }

    /** Returns the bits that the row gains by the lack of alternatives; never below 0. */
    double gain() {
        return Math.max(0, -Math.log(sum) / LN2);
    }
}
