package org.mesinfos.linkage.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.clustering.ContradictionPolicy;
import org.mesinfos.linkage.compare.ComparisonField;
import org.mesinfos.linkage.compare.RecordComparator;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.model.LinkageModel;

final class TrainerTest {

    private static TrainingResult train(PersonTable table) {
        return new Trainer(
                        table,
                        new CandidatePairs(table),
                        new RecordComparator.ComparisonContext(table, kind -> 0),
                        LinkageModel.initial(0.001))
                .train();
    }

    private static double share(TrainingResult trained, ComparisonField field, String level) {
        return trained.model().mProbabilities()[field.index()][field.levelIndex(level)];
    }

    @Test
    void namesakesAreNotLearntAsOnePerson() {
        TrainingResult trained = train(NameTables.people(3_000, 25, 10));

        assertThat(share(trained, ComparisonField.BIRTH_DATE, "exact")).isGreaterThan(0.8);
        assertThat(share(trained, ComparisonField.BIRTH_DATE, "different")).isLessThan(0.05);
    }

    @Test
    void variedNamesGiveTheShareOfMatches() {
        PersonTable table = NameTables.people(2_000, 400, 2);
        TrainingResult trained = train(table);
        double pairs = (double) table.size() * (table.size() - 1) / 2;

        assertThat(trained.model().prior() * pairs).isBetween(900.0, 1_200.0);
        assertThat(trained.contradictions()).isEqualTo(ContradictionPolicy.BAR);
    }

    @Test
    void contradictionsAreBarredAmongFamilies() {
        TrainingResult trained = train(NameTables.families(300));

        assertThat(trained.contradictions()).isEqualTo(ContradictionPolicy.BAR);
        assertThat(trained.model().householdPrior())
                .isGreaterThan(0.1 * trained.model().prior());
        assertThat(share(trained, ComparisonField.GIVEN_NAME, "different")).isLessThan(0.02);
    }

    @Test
    void fewRecordsGiveTheExpectedModel() {
        LinkageModel expected = LinkageModel.initial(0.001);
        TrainingResult trained = train(NameTables.people(20, 400, 2));
        int field = ComparisonField.GIVEN_NAME.index();

        assertThat(trained.model().mProbabilities()[field][1])
                .isBetween(expected.mProbabilities()[field][1] - 0.1, 1.0);
    }

    @Test
    void equalRecordsGiveEqualModels() {
        PersonTable table = NameTables.people(500, 60, 3);

        assertThat(train(table).model().mProbabilities())
                .isDeepEqualTo(train(table).model().mProbabilities());
    }
}
