package org.mesinfos.pipelines.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.run.VersionedMapping;

/** Commands that read the settings use the keys in the folder that the settings name. */
@Tag("slow")
final class KeysOfTheSettingsTest {

    @TempDir
    private static Path folder;

    private static TestInbox inbox;

    @BeforeAll
    static void runOnce() {
        inbox = new TestInbox(folder)
                .mapping("mine", VersionedMapping.ID, VersionedMapping.LABEL_OPTIONAL)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2")
                .operatorFile("mesinfos.yaml", "connectors: mine", "registry: registry.csv", "keys: secrets/keys")
                .drop(
                        "test-bank/rows.csv",
                        VersionedMapping.HEADER,
                        "C1;m1;2024-01-02;;-12.30;EUR;CAFE",
                        "C2;m2;2024-01-03;;-99.99;EUR;BOOKS");
        Terminal run = ProgramProcess.run("run", "--inbox", inbox.inbox(), "--store", inbox.path("store"));
        assertThat(run.status()).as(run.everything()).isZero();
        Terminal erasure = command("erase per-2 --reason request");
        assertThat(erasure.status()).as(erasure.everything()).isZero();
        assertThat(folder.resolve("secrets/keys")).isNotEmptyDirectory();
    }

    private static Terminal command(String words) {
        return ProgramProcess.run(Stream.concat(
                        Stream.of(words.split(" ")),
                        Stream.of("--store", inbox.path("store"), "--config", inbox.path("mesinfos.yaml")))
                .toArray());
    }

    @ParameterizedTest
    @CsvSource({"verify, Sound: ", "verify --erased per-2, Nothing of per-2 is in the store.", "sql, bank_transactions"
    })
    void theyNeedNoOptionForTheKeys(String words, String expected) {
        Terminal done = command(words);

        assertThat(done.status()).as(done.everything()).isZero();
        assertThat(done.out()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource("page.html")
    void thePageNeedsNone(String name) {
        Path page = folder.resolve(name);

        Terminal written = command("view per-1 --out " + page);

        assertThat(written.status()).as(written.everything()).isZero();
        assertThat(page).isNotEmptyFile();
    }
}
