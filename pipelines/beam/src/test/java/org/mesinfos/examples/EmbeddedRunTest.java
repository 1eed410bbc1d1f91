package org.mesinfos.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.api.IngestSummary;

/** The example in README.md: its text is the source of a class, and the class runs. */
final class EmbeddedRunTest {

    private static final Path PROJECT = Path.of("../..");
    private static final Path SOURCE = Path.of("src/test/java/org/mesinfos/examples/EmbeddedRun.java");
    private static final Pattern SNIPPET = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MARKED =
            Pattern.compile("// Start of the example in README.md\\n(.*?)// End of", Pattern.DOTALL);

    @Test
    void readmeShowsTheSourceOfTheExample() throws IOException {
        String shown = firstMatch(SNIPPET, PROJECT.resolve("README.md"));

        assertThat(shown).isEqualTo(firstMatch(MARKED, SOURCE));
        assertThat(shown.lines()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void exampleRunsOnASmallInbox(@TempDir Path folder) throws Exception {
        Path inbox = folder.resolve("inbox");
        Path delivery = Files.createDirectories(inbox.resolve("edf"));
        Path sample = PROJECT.resolve("sample-data/edf/clients/clients.json");
        Files.copy(sample, delivery.resolve("clients.json"));

        IngestSummary first = EmbeddedRun.run(inbox, folder.resolve("store"));
        IngestSummary second = EmbeddedRun.run(inbox, folder.resolve("store"));

        assertThat(first.isConserved()).isTrue();
        assertThat(first.deliveries()).isEqualTo(1);
        assertThat(first.rowsRead()).isPositive().isEqualTo(first.accepted() + first.rejected());
        assertThat(first.accepted()).isEqualTo(first.kept() + first.merged() + first.unattributed() + first.withheld());
        assertThat(second.deliveries()).isZero();
        assertThat(second.bundlesWritten()).isZero();
        assertThat(second.persons()).isEqualTo(first.persons()).isPositive();
    }

    private static String firstMatch(Pattern pattern, Path file) throws IOException {
        Matcher match = pattern.matcher(Files.readString(file));
        assertThat(match.find()).as("%s contains %s", file, pattern).isTrue();
        return match.group(1);
    }
}
