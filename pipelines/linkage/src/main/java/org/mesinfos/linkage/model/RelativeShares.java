package org.mesinfos.linkage.model;

import org.mesinfos.linkage.compare.ComparisonField;

/**
 * Relatives among the records: what they share, and how often they have one name or one date of birth. Immutable.
 *
 * @param agreeing by field, the probability that two people of one household agree in the field like one person
 * @param namesakes the relatives with one given and family name
 * @param twinsForEachMatch pairs of twins for each pair of one person
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only read.
public record RelativeShares(double[] agreeing, NamesakeShares namesakes, double twinsForEachMatch) {

    /** Returns the assumed shares, which apply as long as nothing was measured, without twins. */
    public static RelativeShares assumed() {
        return assumed(0);
    }

    /** Returns the assumed shares with a number of twins. */
    static RelativeShares assumed(double twinsForEachMatch) {
        double[] agreeing = new double[ComparisonField.COUNT];
        for (ComparisonField field : ComparisonField.values()) {
            agreeing[field.index()] = field.householdMProbability();
        }
        return new RelativeShares(agreeing, NamesakeShares.assumed(), twinsForEachMatch);
    }
}
