package org.mesinfos.pipelines.relate.link;

/**
 * A pair that may be linked.
 *
 * @param left position on one side
 * @param right position on the other side
 * @param confidence probability that they belong together, were there no other to choose from, 0 to 1
 * @param lag days by which it is less likely than another pair of the same confidence, 0 or more
 * @param evidence what speaks for it, in a few words
 */
record Possible(int left, int right, double confidence, double lag, String evidence) {

    private static final double EACH_DAY = 0.02;

    /** The smaller, the better: 0 to about 1. */
    double cost() {
        return 1 - confidence + EACH_DAY * lag;
    }
}
