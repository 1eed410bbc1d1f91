package org.mesinfos.linkage.model;

import org.mesinfos.linkage.compare.ComparisonField;

/**
 * Likelihood of a comparison for household pairs relative to non-matches. Household pairs are namesakes, such as father
 * and son, or have different given names. Twins share a birth date, but two people of one household do not share both
 * given name and birth date: those with one date have given names as rarely alike as twins. Immutable.
 */
final class HouseholdLikelihood {

    private static final double LN2 = Math.log(2);
    private static final int GIVEN_NAME = ComparisonField.GIVEN_NAME.index();
    private static final int BIRTH_DATE = ComparisonField.BIRTH_DATE.index();
    private static final double SAME_BIRTH_DATE = ComparisonField.BIRTH_DATE.householdMProbability();

    private final double[] agreeing;
    private final NamesakeShares namesakes;

    HouseholdLikelihood(RelativeShares relatives) {
        this.agreeing = relatives.agreeing();
        this.namesakes = relatives.namesakes();
    }

    /** Returns the share of the household pairs who have one given name. */
    double namesakes() {
        return namesakes.ofHouseholds();
    }

    /**
     * Returns the natural logarithm of the likelihood ratio of all fields for household pairs against non-matches.
     *
     * @param matchWeights match weight of each field, {@link Double#NaN} if missing
     * @param distinction bits by which the given names are more likely for one person than for twins; {@link Double#NaN} if they
     *     are not known, or the dates of birth do not agree to the day
     */
    double logRatio(double[] matchWeights, double distinction) {
        double others = Math.log(1
                - namesakes.ofHouseholds()
                - SAME_BIRTH_DATE
                + SAME_BIRTH_DATE
                        * Math.exp(LN2
                                * (zeroIfMissing(matchWeights[BIRTH_DATE])
                                        + namesOfOneDate(matchWeights, distinction))));
        double alike = Math.log(namesakes.ofHouseholds()) + LN2 * zeroIfMissing(matchWeights[GIVEN_NAME]);
        for (int field = 0; field < ComparisonField.COUNT; field++) {
            if (field != GIVEN_NAME && field != BIRTH_DATE && !Double.isNaN(matchWeights[field])) {
                others += logRatio(agreeing[field], matchWeights[field]);
                alike += logRatio(namesakes.agreeing()[field], matchWeights[field]);
            }
        }
        double larger = Math.max(others, alike);
        return larger + Math.log(Math.exp(others - larger) + Math.exp(alike - larger));
    }

    /**
     * Returns the match weight of the given names of two people of one household with one date of birth; 0 if it is above that, as
     * for names that look alike.
     */
    private static double namesOfOneDate(double[] matchWeights, double distinction) {
        double weight = matchWeights[GIVEN_NAME] - distinction;
        return Math.min(0, zeroIfMissing(weight));
    }

    /** Returns the natural logarithm of the likelihood ratio of one field. */
    private static double logRatio(double agreeing, double weight) {
        return Math.log(agreeing * Math.exp(LN2 * weight) + 1 - agreeing);
    }

    private static double zeroIfMissing(double weight) {
        return Double.isNaN(weight) ? 0 : weight;
    }
}
