package org.mesinfos.linkage.model;

import java.util.Map;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.compare.PairComparison;

/**
 * Likelihood of a comparison for twins relative to non-matches. Twins share family name and date of birth like one
 * person; the given name distinguishes them. Without it, or if it is only similar, a pair may as well be of twins.
 * Immutable.
 */
final class TwinLikelihood {

    private static final double LN2 = Math.log(2);
    private static final int GIVEN_NAME = ComparisonField.GIVEN_NAME.index();
    private static final int BIRTH_DATE = ComparisonField.BIRTH_DATE.index();
    private static final int BIRTH_PLACE = ComparisonField.BIRTH_PLACE.index();
    private static final int SWAPPED = ComparisonField.GIVEN_NAME.levelIndex("swapped");
    private static final int INITIAL = ComparisonField.GIVEN_NAME.levelIndex("initial");
    private static final double SAME_BIRTH_PLACE = 0.95;

    /**
     * Share of twins whose names have one initial: more than the 8 % of two people, since parents of twins prefer names that sound
     * alike. Records with an initial are as frequent among twins as among those of one person.
     */
    private static final double SAME_INITIAL = 0.25;

    /**
     * Assumed shares of the levels of the given names of twins, besides initials. Many twins have names that look alike, but if both
     * are known or frequent, these are two names and no misspellings. A further given name is recorded of one twin in three, and
     * hardly ever the first name of the other: one in fifty, as of two people by coincidence.
     */
    private static final Map<String, Double> GIVEN_NAMES = Map.of(
            "exact", 0.0005,
            "variant", 0.02,
            "typo", 0.005,
            "among_other_names", 0.006,
            "close", 0.01,
            "swapped", 0.0005,
            "swapped_typo", 0.01,
            "two_common_names", 0.06,
            "different", 0.8785);

    /** By level of the given name, the bits by which it is more likely for one person than for twins. */
    private final double[] distinctions;

    /** By field, the probability that twins agree in it like one person. */
    private final double[] agreeing;

    TwinLikelihood(LinkageModel model, RelativeShares relatives) {
        agreeing = relatives.agreeing().clone();
        agreeing[BIRTH_DATE] = 1;
        agreeing[BIRTH_PLACE] = SAME_BIRTH_PLACE;
        distinctions = new double[ComparisonField.GIVEN_NAME.levels().size()];
        for (int level = 1; level < distinctions.length; level++) {
            distinctions[level] = distinction(model, level);
        }
    }

    /** For an initial, the probabilities of the model cancel out; they may be 0. */
    private static double distinction(LinkageModel model, int level) {
        String name = ComparisonField.GIVEN_NAME.levels().get(level).name();
        double ratio = level == INITIAL
                ? 1 / SAME_INITIAL
                : model.mProbabilities()[GIVEN_NAME][level] / GIVEN_NAMES.getOrDefault(name, 1.0);
        return Math.log(ratio) / LN2;
    }

    /**
     * Returns the bits by which the given names are more likely for one person than for twins; {@link Float#NaN} if one
     * of them is missing. The only names of two records may be family names, so that their agreement distinguishes nobody.
     */
    float distinction(PairComparison comparison) {
        int level = comparison.level(ComparisonField.GIVEN_NAME);
        return level == ComparisonField.MISSING || (!comparison.hasFullName() && level != SWAPPED)
                ? Float.NaN
                : (float) distinctions[level];
    }

    /**
     * Returns the natural logarithm of the likelihood ratio of all fields for twins against non-matches.
     *
     * @param matchWeights match weight of each field, {@link Double#NaN} if missing
     * @param distinction bits by which the given names are more likely for one person than for twins, or
     *     {@link Double#NaN}
     */
    double logRatio(double[] matchWeights, double distinction) {
        double sum = LN2 * (zeroIfMissing(matchWeights[GIVEN_NAME]) - zeroIfMissing(distinction));
        for (int field = 0; field < ComparisonField.COUNT; field++) {
            if (field != GIVEN_NAME && !Double.isNaN(matchWeights[field])) {
                sum += Math.log(agreeing[field] * Math.exp(LN2 * matchWeights[field]) + 1 - agreeing[field]);
            }
        }
        return sum;
    }

    private static double zeroIfMissing(double weight) {
        return Double.isNaN(weight) ? 0 : weight;
    }
}
