package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands of tutorials and of the runbook, typed in a shell in the order of the page: each prints what the page shows. */
@Tag("slow")
@DisabledOnOs(OS.WINDOWS)
final class DocumentedCommandsTest {

    private static final Path PROJECT = Path.of("..", "..");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tutorial.md", "tutorial-connector.md", "runbook.md"})
    void printWhatThePageShows(String name) throws IOException, InterruptedException {
        Path work = Files.createDirectories(folder.resolve("work"));
        copySamples(work.resolve("sample-data"));

        List<DocumentedSession.Result> results = new DocumentedSession(work, folder.resolve("programs"))
                .type(DocumentedPage.of(PROJECT.resolve("docs").resolve(name)));

        assertThat(results).hasSizeGreaterThan(3);
        SoftAssertions.assertSoftly(softly -> {
            for (int i = 0; i < results.size(); i++) {
                DocumentedSession.Result result = results.get(i);
                if (!result.typed().output().isEmpty()) {
                    softly.assertThat(result.printed())
                            .as(result.typed().command())
                            .matches(DocumentedPage.pattern(result.typed().output()));
                }
                boolean statusIsShown = i + 1 < results.size()
                        && results.get(i + 1).typed().command().startsWith("echo $?");
                if (!statusIsShown) {
                    softly.assertThat(result.status())
                            .as("status of " + result.typed().command() + "\n" + result.printed())
                            .isZero();
                }
            }
        });
    }

    /** Copies what a release contains beside the program. */
    private static void copySamples(Path target) throws IOException {
        Path samples = PROJECT.resolve("sample-data");
        for (String name : List.of("inbox", "mesinfos.yaml", "registry.csv", "sample-person.key")) {
            try (Stream<Path> files = Files.walk(samples.resolve(name))) {
                files.forEach(file -> {
                    try {
                        Path copy = target.resolve(samples.relativize(file).toString());
                        Files.createDirectories(copy.getParent());
                        Files.copy(file, copy);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }
}
