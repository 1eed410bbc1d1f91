package org.mesinfos.linkage.training;

import org.mesinfos.linkage.compare.Field;

/** Weighted counts of the comparison levels, which start with prior counts. */
final class Tally {

    private final double[][] counts = new double[Field.COUNT][];
    private final double[] sums = new double[Field.COUNT];

    private Tally() {}

    /** Creates counts that start with a number of pairs, distributed by the expected m-probabilities. */
    static Tally expecting(double pairs) {
        Tally tally = new Tally();
        for (Field field : Field.values()) {
            tally.counts[field.place()] = new double[field.levels().size()];
            for (int level = 1; level < field.levels().size(); level++) {
                tally.add(
                        field.place(), level, pairs * field.levels().get(level).expected());
            }
        }
        return tally;
    }

    /** Creates counts that start with a number of pairs, uniform over the levels. */
    static Tally even(double pairs) {
        Tally tally = new Tally();
        for (Field field : Field.values()) {
            int levels = field.levels().size();
            tally.counts[field.place()] = new double[levels];
            for (int level = 1; level < levels; level++) {
                tally.add(field.place(), level, pairs / levels);
            }
        }
        return tally;
    }

    /** Adds one pair. */
    void add(PairSample sample, int pair, double weight) {
        for (int field = 0; field < Field.COUNT; field++) {
            int level = sample.level(pair, field);
            if (level != Field.MISSING) {
                add(field, level, weight);
            }
        }
    }

    private void add(int field, int level, double weight) {
        counts[field][level] += weight;
        sums[field] += weight;
    }

    /** Returns the relative frequency of each level among the levels of its field. */
    double[][] shares() {
        double[][] shares = new double[Field.COUNT][];
        for (int field = 0; field < Field.COUNT; field++) {
            shares[field] = new double[counts[field].length];
            for (int level = 1; level < shares[field].length; level++) {
                shares[field][level] = counts[field][level] / sums[field];
            }
        }
        return shares;
    }
}
