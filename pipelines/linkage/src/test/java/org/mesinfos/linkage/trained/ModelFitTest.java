package org.mesinfos.linkage.trained;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.training.NameTables;

final class ModelFitTest {

    @Test
    void refusesToLinkNamesakesByMatchWeight() {
        PersonTable table = NameTables.people(4_000, 12, 20);
        CandidatePairs candidates = new CandidatePairs(table);
        TrainedModel trained = TrainedModel.train(table, candidates);

        assertThat(trained.fit(table).reason().orElseThrow())
                .contains("the names are too similar for so many records without further values");
        int[] clusters = trained.linkage(table, candidates).link().clusters();
        assertThat(Arrays.stream(clusters).distinct().count()).isEqualTo(table.size());
    }

    @Test
    void linksVariedNamesByMatchWeight() {
        PersonTable table = NameTables.people(2_000, 400, 4);
        CandidatePairs candidates = new CandidatePairs(table);
        TrainedModel trained = TrainedModel.train(table, candidates);

        assertThat(trained.fit(table).isSufficient()).isTrue();
        assertThat(trained.linkage(table, candidates).link().linkedPairs()).isBetween(490L, 500L);
    }

    @Test
    void namesTooFewRecords() {
        PersonTable table = NameTables.people(50, 400, 2);

        assertThat(ModelPlausibility.problems(TrainedModel.train(table, new CandidatePairs(table))))
                .containsExactly("it was trained on too few records: 75, expected at least 300");
    }

    @Test
    void namesTooFewMatches() {
        PersonTable table = NameTables.people(1_000, 400, 200);

        assertThat(ModelPlausibility.problems(TrainedModel.train(table, new CandidatePairs(table))))
                .singleElement()
                .asString()
                .startsWith("it was trained on too few pairs of one person: about ");
    }
}
