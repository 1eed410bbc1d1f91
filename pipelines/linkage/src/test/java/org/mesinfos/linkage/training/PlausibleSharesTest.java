package org.mesinfos.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.model.LinkageModel;

final class PlausibleSharesTest {

    private static final int BIRTH_DATE = ComparisonField.BIRTH_DATE.index();
    private static final int GIVEN_NAME = ComparisonField.GIVEN_NAME.index();

    private static double[][] bounded(ComparisonField field, String level, double share) {
        LinkageModel initial = LinkageModel.initial(0.001);
        double[][] shares = initial.mProbabilities();
        Arrays.fill(shares[field.index()], (1 - share) / (field.levels().size() - 2));
        shares[field.index()][field.levelIndex(level)] = share;
        return PlausibleShares.of(shares, initial.uProbabilities());
    }

    @Test
    void boundsTheShareOfDifferentBirthDates() {
        double[][] shares = bounded(ComparisonField.BIRTH_DATE, "different", 0.695);

        assertThat(shares[BIRTH_DATE][ComparisonField.BIRTH_DATE.levelIndex("different")])
                .isLessThanOrEqualTo(0.05);
        assertThat(Arrays.stream(shares[BIRTH_DATE]).skip(1).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void givesTwoCommonNamesNoPositiveWeight() {
        LinkageModel initial = LinkageModel.initial(0.001);
        double[][] shares = bounded(ComparisonField.GIVEN_NAME, "two_common_names", 0.4);
        int level = ComparisonField.GIVEN_NAME.levelIndex("two_common_names");

        assertThat(new LinkageModel(shares, initial.uProbabilities(), 0.001, 0.001).matchWeight(GIVEN_NAME, level))
                .isLessThanOrEqualTo(0);
    }

    @Test
    void aWorseLevelNeverWeighsMoreThanABetterOne() {
        LinkageModel initial = LinkageModel.initial(0.001);
        double[][] shares = bounded(ComparisonField.BIRTH_DATE, "two_parts", 0.9);
        LinkageModel model = new LinkageModel(shares, initial.uProbabilities(), 0.001, 0.001);

        double before = Double.POSITIVE_INFINITY;
        for (String level : new String[] {"exact", "one_digit", "two_parts", "same_year", "different"}) {
            double weight = model.matchWeight(BIRTH_DATE, ComparisonField.BIRTH_DATE.levelIndex(level));
            assertThat(weight).as(level).isLessThanOrEqualTo(before + 1e-9);
            before = weight;
        }
    }
}
