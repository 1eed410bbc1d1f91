package org.mesinfos.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.run.VersionedMapping;

/** First steps of a new user. */
final class FirstStepsTest {

    private static final Path PROJECT = Path.of("..", "..");

    @TempDir
    private Path folder;

    @Test
    void personInReadmeIsRegisteredInSample() throws IOException {
        Matcher shown = Pattern.compile("mesinfos bundle (per-\\d+)").matcher(read("README.md"));

        assertThat(shown.find()).isTrue();
        assertThat(read("sample-data/registry.csv")).contains("\n" + shown.group(1) + ";");
    }

    @Test
    void everyStoreCommandAcceptsBeamOptions() {
        TestInbox inbox = new TestInbox(folder)
                .operatorFile("mesinfos.yaml", "connectors: mine", "registry: registry.csv", "person-key: person.key")
                .registry("per-1;test-bank;C1")
                .mapping("mine", VersionedMapping.ID, VersionedMapping.LABEL_REQUIRED)
                .drop("test-bank/rows.csv", VersionedMapping.HEADER, "C1;m1;2024-01-02;;-12.30;EUR;GOOD");
        Path store = inbox.path("store");
        String option = "--tempLocation=" + folder;

        assertThat(Terminal.run("run", "--inbox", inbox.inbox(), "--store", store, option)
                        .status())
                .isZero();
        assertThat(Terminal.run("bundle", "per-1", "--store", store, option).lines())
                .contains("       1 bank-transactions        2024-01-02 to 2024-01-02");
        assertThat(Terminal.run("verify", "--store", store, option).status()).isZero();
        assertThat(Terminal.run("quarantine", "--store", store, option).lines())
                .containsExactly("Nothing is in quarantine.");
    }

    private static String read(String file) throws IOException {
        return Files.readString(PROJECT.resolve(file));
    }
}
