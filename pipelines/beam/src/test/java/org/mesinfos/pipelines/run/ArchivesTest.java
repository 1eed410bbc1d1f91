package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.run.report.RunSummary;

/**
 * An archive is equivalent to a folder: its entries are read, counted and stored as if they had been dropped as files.
 */
class ArchivesTest {

    private static final String FIRST = file("C1;m1;2024-01-02;;-12.30;EUR;GOOD");
    private static final String SECOND = file("C1;m2;2024-01-03;;4;EUR;GOOD TOO", "C1;m3;yesterday;;4;EUR;BAD");

    @TempDir
    private Path folder;

    private TestInbox inbox;

    @BeforeEach
    void addMapping() {
        inbox = new TestInbox(folder)
                .registry("per-1;test-bank;C1")
                .mapping("mine", VersionedMapping.ID, VersionedMapping.LABEL_REQUIRED);
    }

    @Test
    void filesAndTheirArchiveAreOneDelivery() throws IOException {
        inbox.drop("test-bank/january/first.csv", FIRST.strip());
        inbox.drop("test-bank/january/second.csv", SECOND.strip());
        inbox.run("plain");
        inbox.delete("test-bank/january/first.csv").delete("test-bank/january/second.csv");
        drop("other-name.zip", zip("a/first.csv", FIRST, "b/second.csv", SECOND, "__MACOSX/._first.csv", "x"));

        RunSummary summary = inbox.run("zipped");

        assertThat(summary.read().files()).isEqualTo(2);
        assertThat(summary.read().accepted()).isEqualTo(2);
        assertThat(summary.read().rejected()).isEqualTo(1);
        assertThat(inbox.hash("zipped")).isEqualTo(inbox.hash("plain"));
        assertThat(inbox.run("plain").read().deliveries()).isZero();
    }

    @Test
    void fileAndItsGzipAreOneDelivery() throws IOException {
        inbox.drop("test-bank/second.csv", SECOND.strip());
        inbox.run("plain");
        inbox.delete("test-bank/second.csv");
        drop("other-name.gz", gzip(SECOND));

        RunSummary summary = inbox.run("zipped");

        assertThat(summary.read().files()).isEqualTo(1);
        assertThat(summary.read().accepted()).isEqualTo(1);
        assertThat(summary.read().rejected()).isEqualTo(1);
        assertThat(inbox.hash("zipped")).isEqualTo(inbox.hash("plain"));
        assertThat(inbox.run("plain").read().deliveries()).isZero();
    }

    @Test
    void filesAndTheirTarAreOneDelivery() throws IOException {
        inbox.drop("test-bank/january/first.csv", FIRST.strip());
        inbox.drop("test-bank/january/second.csv", SECOND.strip());
        inbox.run("plain");
        inbox.delete("test-bank/january/first.csv").delete("test-bank/january/second.csv");
        drop("other-name.tar", tar("a/first.csv", FIRST, "b/second.csv", SECOND, "photo.JPG", "x"));

        RunSummary summary = inbox.run("packed");

        assertThat(summary.read().files()).isEqualTo(2);
        assertThat(summary.read().accepted()).isEqualTo(2);
        assertThat(inbox.hash("packed")).isEqualTo(inbox.hash("plain"));
        assertThat(inbox.run("plain").read().deliveries()).isZero();
    }

    @Test
    void readsPartsOfAnExportInOneFolder() throws IOException {
        inbox.drop("test-bank/export/readme.csv", FIRST.strip());
        Files.write(inbox.inbox().resolve("test-bank/export/part-1.tgz"), gzip(tar("second.csv", SECOND)));
        Files.write(inbox.inbox().resolve("test-bank/export/part-2.tgz"), gzip(tar("video.mp4", "x")));

        RunSummary summary = inbox.run("store");

        assertThat(summary.read().deliveries()).isEqualTo(1);
        assertThat(summary.read().files()).isEqualTo(2);
        assertThat(summary.read().accepted()).isEqualTo(2);
        assertThat(summary.read().rejected()).isEqualTo(1);
    }

    @Test
    void quarantinesGzipThatIsDamagedOrTooLarge() throws IOException {
        byte[] whole = gzip(FIRST);
        drop("cut.gz", Arrays.copyOf(whole, whole.length - 12));
        drop("bomb.gz", gzip("0".repeat(64 << 20)));

        RunSummary summary = inbox.run("store");

        assertThat(summary.read().rejectedByReason()).containsExactly(Map.entry("UNREADABLE_FILE", 2L));
        assertThat(inbox.quarantine("store"))
                .flatExtracting(file -> file.rejections())
                .extracting(rejection -> rejection.found())
                .containsExactlyInAnyOrder("a compressed part that is damaged", "a part that expands beyond the limit");
    }

    @Test
    void quarantinesDamagedArchive() throws IOException {
        byte[] whole = zip("first.csv", FIRST);
        drop("cut.zip", Arrays.copyOf(whole, whole.length - 30));

        RunSummary summary = inbox.run("store");

        assertThat(summary.read().rejectedByReason()).containsExactly(Map.entry("UNREADABLE_FILE", 1L));
        assertThat(inbox.quarantine("store").get(0).rejections().get(0).found()).isEqualTo("a damaged ZIP file");
    }

    @Test
    void rejectsArchiveWithTooLargeEntry() throws IOException {
        drop("bomb.zip", zip("zeros.csv", "0".repeat(64 << 20)));

        RunSummary summary = inbox.run("store");

        assertThat(summary.read().rejectedByReason()).containsExactly(Map.entry("UNREADABLE_FILE", 1L));
        assertThat(inbox.quarantine("store").get(0).rejections().get(0).found())
                .isEqualTo("a part that expands beyond the limit");
    }

    private void drop(String name, byte[] bytes) throws IOException {
        Files.createDirectories(inbox.inbox().resolve("test-bank"));
        Files.write(inbox.inbox().resolve("test-bank").resolve(name), bytes);
    }

    private static String file(String... rows) {
        return VersionedMapping.HEADER + "\n" + String.join("\n", rows) + "\n";
    }

    private static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                byte[] content = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(namesAndTexts[i]);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
