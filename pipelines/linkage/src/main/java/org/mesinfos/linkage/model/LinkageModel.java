package org.mesinfos.linkage.model;

import org.mesinfos.linkage.compare.Field;

/**
 * Parameters of the model of Fellegi and Sunter (1969), extended by a third class of pairs. Besides matches and
 * non-matches there are household pairs: different people of one household, who agree in the fields that households
 * share. Immutable.
 *
 * @param same m-probabilities by field and level: probability of the level among matches; level 0 is not used
 * @param strangers u-probabilities by field and level: probability of the level among non-matches
 * @param samePrior prior probability (lambda) that a random pair of records is a match
 * @param householdPrior prior probability that a random pair of records is a household pair
 */
@SuppressWarnings("ArrayRecordComponent")
public record LinkageModel(double[][] same, double[][] strangers, double samePrior, double householdPrior) {

    private static final double LN2 = Math.log(2);

    /**
     * Returns the initial model before training, with the expected m-probabilities of {@link Field} and small
     * u-probabilities of agreement.
     */
    public static LinkageModel uninformed(double samePrior) {
        double[][] mProbabilities = new double[Field.COUNT][];
        double[][] uProbabilities = new double[Field.COUNT][];
        for (Field field : Field.values()) {
            int levels = field.levels().size();
            mProbabilities[field.place()] = new double[levels];
            uProbabilities[field.place()] = new double[levels];
            for (int level = 1; level < levels; level++) {
                mProbabilities[field.place()][level] = field.levels().get(level).expected();
                uProbabilities[field.place()][level] = level == levels - 1 ? 0.99 : 0.01 / (levels - 2);
            }
        }
        return new LinkageModel(mProbabilities, uProbabilities, samePrior, samePrior / 10);
    }

    /** Returns the match weight of a level in bits, log2(m/u), without the term frequency adjustment. */
    public double bits(int field, int level) {
        return level == Field.MISSING ? 0 : Math.log(same[field][level] / strangers[field][level]) / LN2;
    }
}
