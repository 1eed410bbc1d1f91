package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.store.Retention;

/** Retention removes delivered bytes and reports after their time, and changes neither bundles nor the store hash. */
final class RetentionTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Retention TEN_DAYS = new Retention(
            Optional.of(Duration.ofDays(10)), Optional.of(Duration.ofDays(10)), Optional.of(Duration.ofDays(20)));

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void deliver() {
        inbox = new TestInbox(folder)
                .mapping("mine", VersionedMapping.ID, VersionedMapping.LABEL_OPTIONAL)
                .registry("per-1;test-bank;C1")
                .drop(
                        "test-bank/january.csv",
                        VersionedMapping.HEADER,
                        "C1;m1;2024-01-02;;-12.30;EUR;CAFE",
                        "C1;m2;no date;;-12.30;EUR;CAFE");
        run(FIRST);
    }

    private RunSummary run(LocalDate day) {
        return inbox.retention(TEN_DAYS, day).run("store");
    }

    private List<String> paths(String start) throws IOException {
        return inbox.store("store").paths().stream()
                .filter(path -> path.startsWith(start))
                .sorted()
                .toList();
    }

    @Test
    void keepsFilesForTheirTime() throws IOException {
        run(FIRST.plusDays(10));

        assertThat(paths("originals/")).hasSize(1);
        assertThat(paths("quarantine/")).hasSize(2);
        assertThat(paths("runs/2026")).hasSize(6);
    }

    @Test
    void keepsTheProofOfAnErasureThatARunCompleted() throws IOException {
        String report = paths("runs/20260101").get(0);
        Path proof = folder.resolve("store").resolve(report).resolveSibling("erasure.json");
        Files.writeString(proof, "{}");

        run(FIRST.plusDays(21));

        assertThat(paths("runs/20260101")).singleElement().asString().endsWith("/erasure.json");
    }

    @Test
    void removesFilesAfterTheirTime() throws IOException {
        String hash = inbox.hash("store");
        run(FIRST.plusDays(11));

        assertThat(paths("originals/")).isEmpty();
        assertThat(paths("quarantine/"))
                .as("the reasons remain")
                .singleElement()
                .asString()
                .endsWith(".json");
        assertThat(paths("runs/20260101")).hasSize(3);
        assertThat(inbox.hash("store")).isEqualTo(hash);

        run(FIRST.plusDays(21));

        assertThat(paths("runs/20260101")).isEmpty();
        assertThat(paths("runs/2026")).hasSize(6);
        assertThat(inbox.hash("store")).isEqualTo(hash);
    }

    @Test
    void countsRowsOfExpiredFilesAsNotRederivable() {
        run(FIRST.plusDays(11));
        inbox.delete("test-bank/january.csv")
                .drop("test-bank/february.csv", VersionedMapping.HEADER, "C1;m3;2024-02-02;2024-02-02;-1.00;EUR;TEA")
                .mapping("mine", VersionedMapping.ID, VersionedMapping.VALUE_DATE_REQUIRED);

        RunSummary summary = run(FIRST.plusDays(12));

        assertThat(summary.conserved()).isTrue();
        assertThat(inbox.bundles("store", "bank_reference").get("per-1")).contains("m1", "m3");
    }
}
