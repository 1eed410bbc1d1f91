package org.mesinfos.pipelines.identity.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mesinfos.linkage.blocking.CandidatePairs;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.linkage.features.PersonTable;
import org.mesinfos.linkage.features.PersonTableBuilder;
import org.mesinfos.linkage.trained.TrainedModel;

/** A model file restores the trained model exactly, contains no personal data, and is refused if invalid. */
final class TrainedModelFileTest {

    private static final String RARE_NAME = "Quatrefages";

    private static PersonTable table;
    private static TrainedModel trained;
    private static String text;

    private static final List<String> GIVEN_NAMES = List.of(
            "Jeanne", "Luc", "Marie", "Omar", "Paula", "Hugo", "Nina", "Karim", "Sonia", "Yann", "Alice", "Denis");

    @BeforeAll
    static void train() {
        PersonTableBuilder builder = new PersonTableBuilder();
        Random random = new Random(3);
        for (int person = 0; person < 300; person++) {
            String given = GIVEN_NAMES.get(random.nextInt(GIVEN_NAMES.size()));
            String family = person == 7 ? RARE_NAME : "Nom" + random.nextInt(200);
            String born = (1940 + random.nextInt(60)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
            Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
            texts.put(Feature.GIVEN_NAMES, List.of(given));
            texts.put(Feature.FAMILY_NAME, List.of(family));
            texts.put(Feature.BIRTH_DATE, List.of(born));
            texts.put(Feature.EMAIL, List.of(given + person + "@example.org"));
            for (int record = 0; record < 1 + person % 2; record++) {
                builder.add(new PersonFeatures(texts, List.of()), PersonTable.GROUP_WITH_DUPLICATES);
            }
        }
        table = builder.build();
        trained = TrainedModel.train(table, new CandidatePairs(table));
        text = new String(TrainedModelFile.write(trained), StandardCharsets.UTF_8);
    }

    @Test
    void restoresAModelThatLinksLikeTheTrainedOne() throws Exception {
        TrainedModel read = TrainedModelFile.read("model.json", text);

        assertThat(TrainedModelFile.write(read))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(text);
        assertThat(read.model().mProbabilities()).isDeepEqualTo(trained.model().mProbabilities());
        assertThat(read.model().uProbabilities()).isDeepEqualTo(trained.model().uProbabilities());
        assertThat(read.collisionProbabilities()).isEqualTo(trained.collisionProbabilities());
        assertThat(read.clusteringParameters()).isEqualTo(trained.clusteringParameters());
        assertThat(read.trainingStatistics()).isEqualTo(trained.trainingStatistics());
        CandidatePairs candidates = new CandidatePairs(table);
        int[] clusters = read.linkage(table, candidates).link().clusters();
        assertThat(clusters).isEqualTo(trained.linkage(table, candidates).link().clusters());
        assertThat(Arrays.stream(clusters).distinct().count()).isLessThan(table.size());
    }

    @Test
    void trainingIsDeterministic() {
        assertThat(TrainedModelFile.write(TrainedModel.train(table, new CandidatePairs(table))))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(text);
    }

    @Test
    void containsNoValueOfTheRecords() {
        assertThat(text).doesNotContainIgnoringCase(RARE_NAME).doesNotContainIgnoringCase("jeanne");
    }

    @Test
    void reportsUnknownKeysWithTheirLocation() {
        assertThatThrownBy(() -> TrainedModelFile.read("model.json", text.replace("\"edge\"", "\"egde\"")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("model.json:15:5: unknown key \"egde\"")
                .hasMessageContaining("\"edge\" is missing");
    }

    @Test
    void refusesNewerVersions() {
        assertThatThrownBy(
                        () -> TrainedModelFile.read("model.json", text.replace("\"version\" : 4", "\"version\" : 5")))
                .isInstanceOf(InvalidModelException.class)
                .hasMessageContaining("the model is of version 5, this program reads versions 3 to 4");
    }

    @Test
    void refusesOtherFiles() {
        assertThatThrownBy(() -> TrainedModelFile.read("model.json", "{\"format\": \"other\", \"version\": 1}"))
                .hasMessageContaining("expected mesinfos-linkage-model");
        assertThatThrownBy(() -> TrainedModelFile.read("model.json", "")).hasMessageContaining("model.json is empty");
        assertThatThrownBy(() -> TrainedModelFile.read("model.json", text.substring(0, text.length() / 2)))
                .hasMessageContaining("not YAML");
    }

    @Test
    void reportsInvalidNumbers() {
        String less = text.replaceFirst("\"link\" : [0-9.]+", "\"link\" : \"six\"");
        assertThatThrownBy(() -> TrainedModelFile.read("model.json", less))
                .hasMessageContaining("\"link\" is \"six\", expected a number from 0.0 to 50.0");
        String other = text.replaceFirst("\"bits\" : [-0-9.]+", "\"bits\" : 77.0");
        assertThatThrownBy(() -> TrainedModelFile.read("model.json", other))
                .hasMessageContaining("\"bits\" is 77.0, expected");
    }

    @Test
    void scalesThePriorDownForMoreRecordsAndNeverUp() {
        assertThat(trained.scaledTo(4500).prior()).isCloseTo(trained.model().prior() / 10, withinPercentage(0.001));
        assertThat(trained.scaledTo(45).prior()).isEqualTo(trained.model().prior());
    }
}
