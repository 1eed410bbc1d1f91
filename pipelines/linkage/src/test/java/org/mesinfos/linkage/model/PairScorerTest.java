package org.mesinfos.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.compare.Field;

/** How two people of one household look: alike in what they share, and in no two things that only one person has. */
final class PairScorerTest {

    private static final Offset<Double> EXACTLY = Offset.offset(1e-9);

    /** Bits by which a household explains agreement better than strangers do. */
    private static double household(Object... fieldsAndBits) {
        double[] bits = new double[Field.COUNT];
        Arrays.fill(bits, Double.NaN);
        for (int i = 0; i < fieldsAndBits.length; i += 2) {
            bits[((Field) fieldsAndBits[i]).place()] = (double) fieldsAndBits[i + 1];
        }
        return PairScorer.household(bits) / Math.log(2);
    }

    private static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }

    @Test
    void fatherAndSonShareAGivenNameOrTwinsABirthDate() {
        assertThat(household(Field.GIVEN_NAME, 7.0)).isEqualTo(log2(0.95 + 0.05 * 128), EXACTLY);
        assertThat(household(Field.BIRTH_DATE, 14.0)).isEqualTo(log2(0.98 + 0.02 * 16384), EXACTLY);
    }

    @Test
    void nobodySharesBoth() {
        assertThat(household(Field.GIVEN_NAME, 7.0, Field.BIRTH_DATE, 14.0))
                .isEqualTo(log2(0.93 + 0.05 * 128 + 0.02 * 16384), EXACTLY);
    }

    @Test
    void whatHouseholdsShareCountsFieldByField() {
        assertThat(household(Field.ADDRESS, 14.0, Field.PHONE, 16.0))
                .isEqualTo(household(Field.ADDRESS, 14.0) + household(Field.PHONE, 16.0), EXACTLY);
    }

    @Test
    void nothingKnownTellsNothing() {
        assertThat(household()).isEqualTo(0, EXACTLY);
    }
}
