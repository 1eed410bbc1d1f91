package org.mesinfos.linkage.trained;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.clustering.ClusteringParameters;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.model.LinkageModel;

/** Models that are implausible, or that few records support, are refused with each reason. */
final class ModelRefusalTest {

    private static final double PRIOR = 1e-4;

    private static TrainedModel model(double differentDates, long records) {
        LinkageModel initial = LinkageModel.initial(PRIOR);
        double[] dates = initial.mProbabilities()[ComparisonField.BIRTH_DATE.index()];
        dates[ComparisonField.BIRTH_DATE.levelIndex("different")] = differentDates;
        return new TrainedModel(
                initial, Map.of(), ClusteringParameters.STANDARD, new TrainingStatistics(records, 0, 0, 0));
    }

    @Test
    void acceptsAPlausibleModel() {
        assertThat(ModelPlausibility.problems(model(0.03, 10_000))).isEmpty();
    }

    @Test
    void refusesAModelInWhichMostDatesOfOnePersonDiffer() {
        assertThat(ModelPlausibility.problems(model(0.695, 10_000)))
                .containsExactly("it is implausible: 0.695 of the pairs of one person have different in birth_date,"
                        + " expected at most 0.050");
    }

    @Test
    void refusesAModelOfFewRecordsWithEachReason() {
        assertThat(ModelPlausibility.problems(model(0.2, 147)))
                .containsExactly(
                        "it was trained on too few records: 147, expected at least 300",
                        "it is implausible: 0.200 of the pairs of one person have different in birth_date, expected at"
                                + " most 0.050");
    }

    @Test
    void refusesAModelOfFewMatches() {
        assertThat(ModelPlausibility.problems(model(0.03, 500)))
                .containsExactly("it was trained on too few pairs of one person: about 12, expected at least 50");
    }
}
