package org.mesinfos.pipelines.relate.link;

/**
 * A pair of records that may be linked, such as a bill and a payment, before the best pairs are selected.
 *
 * @param left index on the left side
 * @param right index on the right side
 * @param confidence probability that both belong together, without regard to alternatives, 0 to 1
 * @param lag penalty in days, compared with another pair of the same confidence, 0 or more
 * @param evidence short description of the evidence
 */
record LinkCandidate(int left, int right, double confidence, double lag, String evidence) {

    private static final double COST_PER_DAY = 0.02;

    /** Returns the cost of the pair, 0 to about 1; lower is better. */
    double cost() {
        return 1 - confidence + COST_PER_DAY * lag;
    }
}
