package org.mesinfos.linkage.model;

import org.mesinfos.linkage.compare.ComparisonField;

/**
 * The relatives with one given and family name: their share, and the share of them who agree in a value that
 * households share, like one person. They cannot be distinguished without dates of birth. Immutable.
 *
 * @param ofHouseholds share of the household pairs who have the same given name
 * @param agreeing by field, the probability that such a pair agrees in the field like one person
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, only read.
public record NamesakeShares(double ofHouseholds, double[] agreeing) {

    /** Returns the assumed shares, which apply as long as nothing was measured. */
    public static NamesakeShares assumed() {
        double[] agreeing = new double[ComparisonField.COUNT];
        for (ComparisonField field : ComparisonField.values()) {
            agreeing[field.index()] = field.householdMProbability();
        }
        return new NamesakeShares(ComparisonField.GIVEN_NAME.householdMProbability(), agreeing);
    }
}
