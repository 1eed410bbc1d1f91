package org.mesinfos.linkage.model;

import org.mesinfos.linkage.compare.ComparisonField;

/**
 * Parameters of the model of Fellegi and Sunter (1969), extended by a third class of pairs. Besides matches and
 * non-matches there are household pairs: different people of one household, who agree in the fields that households
 * share. Immutable.
 *
 * @param mProbabilities m-probabilities by field and level: probability of the level among matches; level 0 is not used
 * @param uProbabilities u-probabilities by field and level: probability of the level among non-matches
 * @param prior prior probability (lambda) that a random pair of records is a match
 * @param householdPrior prior probability that a random pair of records is a household pair
 */
@SuppressWarnings("ArrayRecordComponent")
public record LinkageModel(double[][] mProbabilities, double[][] uProbabilities, double prior, double householdPrior) {

    private static final double LN2 = Math.log(2);
    private static final ComparisonField[] FIELDS = ComparisonField.values();

    /**
     * Returns the initial model before training, with the expected m-probabilities of {@link ComparisonField} and small
     * u-probabilities of agreement.
     */
    public static LinkageModel initial(double samePrior) {
        double[][] mProbabilities = new double[ComparisonField.COUNT][];
        double[][] uProbabilities = new double[ComparisonField.COUNT][];
        for (ComparisonField field : ComparisonField.values()) {
            int levels = field.levels().size();
            mProbabilities[field.index()] = new double[levels];
            uProbabilities[field.index()] = new double[levels];
            for (int level = 1; level < levels; level++) {
                mProbabilities[field.index()][level] = field.levels().get(level).initialMProbability();
                uProbabilities[field.index()][level] = level == levels - 1 ? 0.99 : 0.01 / (levels - 2);
            }
        }
        return new LinkageModel(mProbabilities, uProbabilities, samePrior, samePrior / 10);
    }

    /**
     * Returns the match weight of a level in bits, log2(m/u), but not more than the level permits, without the term
     * frequency adjustment. Where training saw few strangers at a level, u is too small.
     */
    public double matchWeight(int field, int level) {
        return level == ComparisonField.MISSING
                ? 0
                : Math.min(
                        FIELDS[field].levels().get(level).mostBits(),
                        Math.log(mProbabilities[field][level] / uProbabilities[field][level]) / LN2);
    }
}
