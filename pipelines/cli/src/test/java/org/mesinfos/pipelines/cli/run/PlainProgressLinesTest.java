package org.mesinfos.pipelines.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.run.RunProgress;

class PlainProgressLinesTest {

    private static final ProgressText ENGLISH = new ProgressText(PageLanguage.EN);

    private final List<String> printed = new ArrayList<>();

    @Test
    void printsALineEveryTenSecondsAndNothingInAShortRun() {
        try (PlainProgressLines lines = new PlainProgressLines(ENGLISH, printed::add)) {
            for (int second = 1; second <= 25; second++) {
                lines.accept(
                        new RunProgress(Duration.ofSeconds(second), 12, 54, 10_200_000, 40_800_000, second * 1000L, 0));
            }
        }

        assertThat(printed)
                .containsExactly(
                        "10 s: reading, 12 of 54 recognised files, 10.2 of 40.8 MB, 10,000 rows, 0 bundles, about 30 s left to read",
                        "20 s: reading, 12 of 54 recognised files, 10.2 of 40.8 MB, 20,000 rows, 0 bundles, about 1 min 0 s left to"
                                + " read");
    }

    @Test
    void namesTheEndOfReading() {
        assertThat(ENGLISH.line(new RunProgress(Duration.ofSeconds(75), 2, 2, 500_000, 500_000, 1, 320)))
                .isEqualTo("1 min 15 s: all read, 2 of 2 recognised files, 0.5 of 0.5 MB, 1 row, 320 bundles");
        assertThat(ENGLISH.line(new RunProgress(Duration.ofSeconds(10), 0, 0, 0, 0, 0, 0)))
                .isEqualTo("10 s: no new file recognised yet");
    }

    @Test
    void isInTheLanguageOfTheSummary() {
        assertThat(new ProgressText(PageLanguage.FR)
                        .line(new RunProgress(Duration.ofSeconds(10), 12, 54, 10_200_000, 40_800_000, 1, 0)))
                .isEqualTo("10 s\u00a0: lecture, 12 fichiers reconnus sur 54, 10,2 Mo sur 40,8, 1 ligne, 0 dossier,"
                        + " environ 30 s de lecture");
    }
}
