package org.mesinfos.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.model.LinkageModel;

/** A worse level of a field never weighs more than a better one, whatever was observed. */
final class MonotoneLevelsTest {

    static Stream<Arguments> chains() {
        return Stream.of(
                Arguments.of(ComparisonField.GIVEN_NAME, "exact typo close two_common_names"),
                Arguments.of(ComparisonField.FAMILY_NAME, "exact typo close different"),
                Arguments.of(ComparisonField.BIRTH_DATE, "exact one_digit two_parts same_year different"),
                Arguments.of(ComparisonField.EMAIL, "exact typo close different"),
                Arguments.of(ComparisonField.PHONE, "exact one_digit different"),
                Arguments.of(ComparisonField.ADDRESS, "same_5 same_4 same_3 same_2 same_1 different"),
                Arguments.of(ComparisonField.ADDRESS, "partly_5 partly_4 partly_3 partly_2 partly_1 different"));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void weightsFallWithTheLevels(ComparisonField field, String chain) {
        for (int seed = 0; seed < 200; seed++) {
            LinkageModel model = bounded(field, new Random(seed));
            double before = Double.POSITIVE_INFINITY;
            for (String level : chain.split(" ", -1)) {
                double weight = model.matchWeight(field.index(), field.levelIndex(level));
                assertThat(weight).as("%s with seed %d", level, seed).isLessThanOrEqualTo(before + 1e-9);
                before = weight;
            }
        }
    }

    private static LinkageModel bounded(ComparisonField field, Random random) {
        LinkageModel initial = LinkageModel.initial(0.001);
        double[][] m = initial.mProbabilities();
        double sum = 0;
        for (int level = 1; level < m[field.index()].length; level++) {
            m[field.index()][level] = Math.pow(random.nextDouble(), 4) + 1e-6;
            sum += m[field.index()][level];
        }
        for (int level = 1; level < m[field.index()].length; level++) {
            m[field.index()][level] /= sum;
        }
        return new LinkageModel(
                PlausibleShares.of(m, initial.uProbabilities()), initial.uProbabilities(), 0.001, 0.0001);
    }
}
