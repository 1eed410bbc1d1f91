package org.mesinfos.linkage.trained;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.training.NameTables;

@Tag("slow")
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
    void rulesLinkWhereMatchWeightsMayNot() {
        PersonTable poor = NameTables.people(4_000, 12, 20);
        TrainedModel trained = TrainedModel.train(poor, new CandidatePairs(poor));
        PersonTable table = NameTables.peopleWithOnePair(4_000, 12);
        CandidatePairs candidates = new CandidatePairs(table);

        assertThat(trained.fit(table).reason()).isPresent();
        assertThat(trained.linkage(table, candidates).link().linkedPairs()).isEqualTo(1);
    }

    @Test
    void linksFewRecordsLikeTheTrainingData() {
        PersonTable varied = NameTables.people(2_000, 400, 4);
        TrainedModel trained = TrainedModel.train(varied, new CandidatePairs(varied));
        PersonTable table = NameTables.people(4, 400, 4);

        assertThat(trained.fit(table).reason()).isEmpty();
        assertThat(trained.linkage(table, new CandidatePairs(table)).link().linkedPairs())
                .isEqualTo(1);
    }

    @Test
    void linksVariedNamesByMatchWeight() {
        PersonTable table = NameTables.people(2_000, 400, 4);
        CandidatePairs candidates = new CandidatePairs(table);
        TrainedModel trained = TrainedModel.train(table, candidates);

        assertThat(trained.fit(table).reason()).isEmpty();
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
