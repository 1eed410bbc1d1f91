package org.mesinfos.linkage.training;

import org.mesinfos.linkage.compare.ComparisonField;

/** Weighted counts of the comparison levels, which start with prior counts. */
final class LevelCounts {

    private final double[][] counts = new double[ComparisonField.COUNT][];
    private final double[] sums = new double[ComparisonField.COUNT];

    private LevelCounts() {}

    /** Creates counts that start with a number of pairs, distributed by the expected m-probabilities. */
    static LevelCounts ofExpected(double pairs, double[][] expected) {
        LevelCounts tally = new LevelCounts();
        for (ComparisonField field : ComparisonField.values()) {
            tally.counts[field.index()] = new double[field.levels().size()];
            for (int level = 1; level < field.levels().size(); level++) {
                tally.add(field.index(), level, pairs * expected[field.index()][level]);
            }
        }
        return tally;
    }

    /** Creates counts that start with a number of pairs, uniform over the levels. */
    static LevelCounts uniform(double pairs) {
        LevelCounts tally = new LevelCounts();
        for (ComparisonField field : ComparisonField.values()) {
            int levels = field.levels().size();
            tally.counts[field.index()] = new double[levels];
            for (int level = 1; level < levels; level++) {
                tally.add(field.index(), level, pairs / levels);
            }
        }
        return tally;
    }

    /** Adds one pair. */
    void add(PairSample sample, int pair, double weight) {
        for (int field = 0; field < ComparisonField.COUNT; field++) {
            int level = sample.level(pair, field);
            if (level != ComparisonField.MISSING) {
                add(field, level, weight);
            }
        }
    }

    private void add(int field, int level, double weight) {
        counts[field][level] += weight;
        sums[field] += weight;
    }

    /** Returns the relative frequency of each level among the levels of its field. */
    double[][] probabilities() {
        double[][] shares = new double[ComparisonField.COUNT][];
        for (int field = 0; field < ComparisonField.COUNT; field++) {
            shares[field] = new double[counts[field].length];
            for (int level = 1; level < shares[field].length; level++) {
                shares[field][level] = counts[field][level] / sums[field];
            }
        }
        return shares;
    }
}
