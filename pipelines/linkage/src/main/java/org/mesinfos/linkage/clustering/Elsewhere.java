package org.mesinfos.linkage.clustering;

/**
 * Who a single row may be besides the one cluster it is looked at with: nobody else of whom there is a record, or
 * another cluster that it fits. Adds up what each of these is worth beside an even chance of the one cluster.
 */
final class Elsewhere {

    /** What is less likely is not worth its logarithm. */
    static final double NEGLIGIBLE = -10;

    private static final double LN2 = Math.log(2);

    private double sum;

    /** @param alone share of records that are the only one of their person */
    Elsewhere(double alone) {
        this.sum = alone;
    }

    /**
     * Adds another cluster.
     *
     * @param odds of the row and that cluster, as a logarithm
     * @param same odds of that cluster and the one, which may be a single person
     */
    void mayBe(double odds, double same) {
        double somebodyElse = 1 / (1 + Math.pow(2, same));
        sum += somebodyElse * Math.pow(2, odds);
    }

    /** Bits that the row gains by having so little else to be; never below 0. */
    double gain() {
        return Math.max(0, -Math.log(sum) / LN2);
    }
}
