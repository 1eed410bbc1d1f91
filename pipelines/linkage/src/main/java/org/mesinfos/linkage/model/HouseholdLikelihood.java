package org.mesinfos.linkage.model;

import org.mesinfos.linkage.compare.ComparisonField;

/**
 * Likelihood of a comparison for household pairs relative to non-matches. Household pairs are namesakes, such as father
 * and son, or have different given names. Twins share a birth date, but two people of one household do not share both
 * given name and birth date. Immutable.
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
     */
    double logRatio(double[] matchWeights) {
        double others = Math.log(1
                - namesakes.ofHouseholds()
                - SAME_BIRTH_DATE
                + SAME_BIRTH_DATE * Math.exp(LN2 * zeroIfMissing(matchWeights[BIRTH_DATE])));
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

    /** Returns the natural logarithm of the likelihood ratio of one field. */
    private static double logRatio(double agreeing, double weight) {
        return Math.log(agreeing * Math.exp(LN2 * weight) + 1 - agreeing);
    }

    private static double zeroIfMissing(double weight) {
        return Double.isNaN(weight) ? 0 : weight;
    }
}
