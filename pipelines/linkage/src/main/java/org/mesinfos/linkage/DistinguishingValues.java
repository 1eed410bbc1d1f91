package org.mesinfos.linkage;

import java.util.List;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.model.PairScorer;

/**
 * Test of values that distinguish one person from relatives and namesakes: dates of birth, as far as names and homes confirm
 * them, and values that few relatives share. Stateless.
 */
final class DistinguishingValues {

    /** Numbers that few relatives share. */
    private static final List<ComparisonField> NUMBERS =
            List.of(ComparisonField.SHARED_IDENTIFIER, ComparisonField.PERSONAL_IDENTIFIER);

    /** Values of one person or household, besides its home. */
    private static final List<ComparisonField> CONTACTS =
            List.of(ComparisonField.EMAIL, ComparisonField.PHONE, ComparisonField.SHARED_IDENTIFIER);

    /**
     * Match weight from which on an e-mail address distinguishes relatives. The address of a household weighs less, and so does
     * one that consists of the name, as parent and child of one name may both have it.
     */
    private static final double EMAIL_OF_ONE = 10;

    /** Match weight above which two addresses are of one home, and not only of one town. */
    private static final double SAME_HOME = 5;

    private DistinguishingValues() {}

    /** @param weights as {@link PairScorer#matchWeights} writes them */
    static boolean suffice(float[] weights) {
        return NUMBERS.stream().anyMatch(field -> weight(field, weights) > 0)
                || emailIsOfOne(weights)
                || datesDistinguish(weights);
    }

    /**
     * Returns whether given name, home and a mobile agree. Parent and child of one name share a landline, but rarely a mobile.
     *
     * @param weights as {@link PairScorer#matchWeights} writes them
     */
    static boolean areOfMobileAndHome(float[] weights) {
        return !Float.isNaN(weights[PairScorer.SHARED_MOBILE])
                && weight(ComparisonField.GIVEN_NAME, weights) > 0
                && weight(ComparisonField.ADDRESS, weights) > SAME_HOME;
    }

    /**
     * Relatives of one name may use one address, but rarely move together: two homes need another value in common, or one year
     * of birth.
     */
    private static boolean emailIsOfOne(float[] weights) {
        return weight(ComparisonField.EMAIL, weights) >= EMAIL_OF_ONE
                && (oneHome(weights) || areOfOneNameAndYear(weights));
    }

    private static boolean areOfOneNameAndYear(float[] weights) {
        return weight(ComparisonField.GIVEN_NAME, weights) > 0 && weight(ComparisonField.BIRTH_DATE, weights) > 0;
    }

    /** Returns whether the records are not of two homes, or share a telephone. */
    private static boolean oneHome(float[] weights) {
        return !(weight(ComparisonField.ADDRESS, weights) < 0) || weight(ComparisonField.PHONE, weights) > 0;
    }

    /**
     * Dates with a slip may be those of two siblings if a record lacks the given name, and of two namesakes if nothing else
     * agrees. Twins share a date: a record without a given name needs their home, or an e-mail address with the given name.
     */
    private static boolean datesDistinguish(float[] weights) {
        if (Float.isNaN(weights[PairScorer.COMPARABLE_DATES])) {
            return false;
        }
        boolean sameDay = PairScorer.hasSameDay(weights);
        boolean named = !Float.isNaN(weight(ComparisonField.GIVEN_NAME, weights));
        if (named) {
            return sameDay || somethingElseAgrees(weights) || !somethingElseDiffers(weights);
        }
        return sameDay && (!(weight(ComparisonField.ADDRESS, weights) < 0) || addressStatesTheName(weights));
    }

    private static boolean addressStatesTheName(float[] weights) {
        return weight(ComparisonField.EMAIL, weights) > 0 && !Float.isNaN(weights[PairScorer.NAME_IN_ADDRESS]);
    }

    private static boolean somethingElseAgrees(float[] weights) {
        return weight(ComparisonField.ADDRESS, weights) > SAME_HOME
                || CONTACTS.stream().anyMatch(field -> weight(field, weights) > 0);
    }

    private static boolean somethingElseDiffers(float[] weights) {
        return weight(ComparisonField.ADDRESS, weights) < 0
                || CONTACTS.stream().anyMatch(field -> weight(field, weights) < 0);
    }

    private static float weight(ComparisonField field, float[] weights) {
        return weights[field.index()];
    }
}
