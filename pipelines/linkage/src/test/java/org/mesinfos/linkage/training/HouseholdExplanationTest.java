package org.mesinfos.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.model.LinkageModel;

/** Values that people of one household share are not learnt as evidence for one person. */
final class HouseholdExplanationTest {

    @ParameterizedTest
    @CsvSource({
        "GIVEN_NAME,two_common_names",
        "GIVEN_NAME,different",
        "BIRTH_DATE,same_year",
        "BIRTH_DATE,different",
        "GENDER,different"
    })
    void levelsOfTwoPeopleHaveNoPositiveWeight(ComparisonField field, String level) {
        LinkageModel initial = LinkageModel.initial(0.001);
        double[][] m = initial.mProbabilities();
        m[field.index()][field.levelIndex(level)] = 0.5;
        LinkageModel model =
                new LinkageModel(PlausibleShares.of(m, initial.uProbabilities()), initial.uProbabilities(), 0.001, 0);

        assertThat(model.matchWeight(field.index(), field.levelIndex(level))).isLessThanOrEqualTo(1e-9);
    }

    @Test
    void membersOfFamiliesAreNotLearntAsOnePerson() {
        TrainingResult trained = Trainings.of(NameTables.families(400));
        int given = ComparisonField.GIVEN_NAME.index();
        int date = ComparisonField.BIRTH_DATE.index();

        assertThat(trained.model().mProbabilities()[given][ComparisonField.GIVEN_NAME.levelIndex("different")])
                .isLessThan(0.02);
        assertThat(trained.model().mProbabilities()[date][ComparisonField.BIRTH_DATE.levelIndex("different")])
                .isLessThan(0.02);
        assertThat(trained.model().householdPrior())
                .isGreaterThan(trained.model().prior() / 10);
    }
}
