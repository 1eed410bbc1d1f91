package org.mesinfos.pipelines.identity.benchmark.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One configuration links all kinds of sets, each with a fixed seed. The whole survey, with larger sets, is
 * {@link LinkageSurvey#main}.
 */
@Tag("slow")
final class LinkageSurveyTest {

    private static final long SEED = 7;
    private static final double SCALE = 0.4;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(SurveySet.class)
    void fewPairsAreWrong(SurveySet set) throws Exception {
        LinkageSurvey survey = new LinkageSurvey(folder);
        survey.measure(set, Math.max(100, (int) (SCALE * set.persons())), SEED);

        for (SurveyRow row : survey.rows()) {
            // A thousand linked pairs cannot show a precision of 0.999: the lower bound notices a collapse.
            boolean precise = row.precision() >= 0.995 || row.wrong() <= 2;
            assertThat(precise).as(row.text()).isTrue();
        }
    }

    /**
     * Writes table and plot of the survey to the folder that the property names. Seed and pattern of the sets can be
     * changed by the properties {@code mesinfos.survey.seed} and {@code mesinfos.survey.sets}.
     */
    @Test
    @EnabledIfSystemProperty(named = "mesinfos.survey", matches = ".+")
    void wholeSurvey() throws Exception {
        String target = System.getProperty("mesinfos.survey", "");
        String seed = System.getProperty("mesinfos.survey.seed", "11003");
        LinkageSurvey.main(new String[] {target, seed, System.getProperty("mesinfos.survey.sets", ".*"), "0.6"});

        assertThat(Path.of(target, "table.md")).exists();
        assertThat(Path.of(target, "predicted.svg")).exists();
    }

    @Test
    void plotShowsPredictedSets() {
        SurveyRow linked = new SurveyRow("one", "trained", 100, 12, Optional.of(9.5), 1, 0.99, 0.5, List.of());
        SurveyRow refused = new SurveyRow("other", "trained", 100, 0, Optional.empty(), 1, 1, 0, List.of());
        String plot = PredictionPlot.svg(List.of(linked, refused));

        assertThat(linked.isHonest()).isTrue();
        assertThat(plot)
                .startsWith("<svg ")
                .contains("one, trained: predicted 9.5, actual 12")
                .doesNotContain("other");
    }
}
