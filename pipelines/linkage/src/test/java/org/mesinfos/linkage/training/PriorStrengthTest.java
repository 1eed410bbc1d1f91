package org.mesinfos.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.model.LinkageModel;

/** The expected shares count like additional matches, which only many observed ones outweigh. */
final class PriorStrengthTest {

    private static final int FIELD = ComparisonField.FAMILY_NAME.index();
    private static final int EXACT = ComparisonField.FAMILY_NAME.levelIndex("exact");

    private static double exactShare(double expectedPairs) {
        return LevelCounts.ofExpected(expectedPairs, LinkageModel.initial(0.001).mProbabilities())
                .probabilities()[FIELD][EXACT];
    }

    @Test
    void withoutObservationsTheSharesAreThoseExpected() {
        assertThat(exactShare(100)).isCloseTo(LinkageModel.initial(0.001).mProbabilities()[FIELD][EXACT], within(1e-9));
        assertThat(exactShare(1)).isCloseTo(exactShare(1_000), within(1e-9));
    }

    @Test
    void tenMatchesMoveTheSharesLessThanFourThousand() {
        double expected = LinkageModel.initial(0.001).mProbabilities()[FIELD][EXACT];

        assertThat(shareWithIdenticalPeople(10)).isBetween(expected, 0.9);
        assertThat(shareWithIdenticalPeople(4_000)).isGreaterThan(0.95);
    }

    /** Returns the share of exact family names in a model trained on people with one repeated record each. */
    private static double shareWithIdenticalPeople(int people) {
        TrainingResult trained = Trainings.of(NameTables.people(people, 400, 1));
        return trained.model().mProbabilities()[FIELD][EXACT];
    }
}
