package org.mesinfos.pipelines.cli.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.cli.ProgramProcess;
import org.mesinfos.pipelines.cli.Terminal;
import org.mesinfos.pipelines.run.TestInbox;
import org.mesinfos.pipelines.run.VersionedMapping;

/** The export of a person's records. */
final class ExportCommandTest {

    /** Store of a run, which no test changes. */
    @TempDir
    private static Path delivered;

    private static Path store;

    @TempDir
    private Path folder;

    private Path export;

    @BeforeAll
    static void deliver() {
        TestInbox inbox = new TestInbox(delivered)
                .mapping("mine", VersionedMapping.ID, VersionedMapping.LABEL_OPTIONAL)
                .registry("per-1;test-bank;C1", "per-2;test-bank;C2")
                .drop(
                        "test-bank/rows.csv",
                        VersionedMapping.HEADER,
                        "C1;m1;2024-01-02;;-12.30;EUR;CAFE & CIE",
                        "C2;m2;2024-01-03;;-99.99;EUR;OTHER PERSON");
        assertThat(inbox.run("store").conserved()).isTrue();
        store = inbox.path("store");
    }

    @BeforeEach
    void nameTheExport() {
        export = folder.resolve("export");
    }

    @Tag("slow")
    @Test
    void writesTables() throws IOException {
        assertThat(run("csv")).isEqualTo(new Terminal(0, "written to " + export + ": 2 files\n", ""));

        assertThat(export.toFile().list()).containsExactlyInAnyOrder("bank-transactions.csv", "derived.csv");
        List<String> table = Files.readAllLines(export.resolve("bank-transactions.csv"));
        assertThat(table).hasSize(2);
        assertThat(table.get(1)).contains(";2024-01-02;", ";-12.30;", ";CAFE & CIE");
    }

    @Test
    void writesLinesOfJson() throws IOException {
        assertThat(run("JSON").status()).isZero();

        assertThat(Files.readAllLines(export.resolve("bank-transactions.jsonl")))
                .singleElement()
                .asString()
                .contains("\"amount\":\"-12.30\"", "\"sightings\":[{");
    }

    @Test
    void writesAWorkbookWithNumbersAndDates() throws IOException {
        assertThat(run("xlsx")).isEqualTo(new Terminal(0, "written to " + export + ": 1 file\n", ""));

        try (ZipFile workbook = new ZipFile(export.resolve("per-1.xlsx").toFile())) {
            assertThat(text(workbook, "xl/workbook.xml")).contains("\"bank-transactions\"", "\"derived\"");
            String sheet = text(workbook, "xl/worksheets/sheet1.xml");
            assertThat(sheet).containsPattern("<v>-12\\.30?</v>");
            // 2 January 2024 is day 45293 of spreadsheets.
            assertThat(sheet).containsPattern("<v>45293(\\.0)?</v>");
            assertThat(text(workbook, "xl/sharedStrings.xml"))
                    .contains("CAFE &amp; CIE")
                    .doesNotContain("OTHER PERSON");
        }
    }

    @Test
    void copiesTheFilesOfTheBundle() throws IOException {
        assertThat(run("parquet").status()).isZero();

        byte[] copied = Files.readAllBytes(export.resolve("bank-transactions.parquet"));
        try (var bundle = Files.walk(store.resolve("bundles"))) {
            assertThat(bundle.filter(file -> file.toString().contains("per-1"))
                            .filter(file -> file.toString().endsWith(".parquet"))
                            .map(ExportCommandTest::content))
                    .singleElement()
                    .isEqualTo(copied);
        }
    }

    @Test
    void namesTheFormatsThatExist() {
        Terminal refused = run("ods");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("CSV", "JSON", "XLSX", "PARQUET");
    }

    private Terminal run(String format) {
        return ProgramProcess.run("export", "per-1", "--store", store, "--format", format, "--out", export);
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(ZipFile workbook, String entry) throws IOException {
        try (var content = workbook.getInputStream(workbook.getEntry(entry))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
