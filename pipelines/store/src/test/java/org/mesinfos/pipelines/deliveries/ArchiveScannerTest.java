package org.mesinfos.pipelines.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.intake.BytesContent;

/** Hostile archives: each is refused with a reason, or read within its limits. */
class ArchiveScannerTest {

    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int LOCAL_OFFSET = 42;
    private static final int END_RECORD = 22;
    private static final int DIRECTORY_OFFSET = 16;
    private static final int FLAGS = 8;
    private static final int ENCRYPTED = 1;
    private static final byte[] ROW = "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8);

    @Tag("slow")
    @Test
    void refusesEntriesThatShareOneExpandingContent() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 1_000; i++) {
            files.put("%04d.csv".formatted(i), i == 0 ? new byte[1 << 20] : new byte[0]);
        }
        byte[] zip = zip(files);
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + LOCAL_OFFSET + Integer.BYTES <= zip.length; at++) {
            if (bytes.getInt(at) == DIRECTORY_ENTRY) {
                bytes.putInt(at + LOCAL_OFFSET, 0);
                for (int field = 10; field < 28; field++) {
                    zip[at + field] = zip[firstEntry(bytes) + field];
                }
            }
        }
        assertThat(found(zip)).isEqualTo("files of more than " + 200L * zip.length + " bytes together");
    }

    @Test
    void refusesTooManyFilesBeforeItReadsOne() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i <= 50_000; i++) {
            files.put(Integer.toString(i), new byte[0]);
        }
        byte[] zip = zip(files);
        zip[firstEntry(ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN)) + FLAGS] |= ENCRYPTED;
        assertThat(found(zip)).isEqualTo("more than 50000 files");
    }

    @Test
    void refusesALargeDirectoryThatAnotherEndRecordLocates() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 600; i++) {
            files.put(i + "/".repeat(60_000) + ".csv", ROW);
        }
        byte[] zip = zip(files);
        assertThat(found(zip)).isEqualTo("a directory of more than 16777216 bytes");
        assertThat(found(withDirectoryInAnotherRecord(zip))).isEqualTo("a directory of more than 16777216 bytes");
    }

    @Test
    void refusesOneFileThatExpandsBeyondTheLimit() throws IOException {
        assertThat(found(zip(Map.of("zeros.csv", new byte[32 << 20]))))
                .isEqualTo("a part that expands beyond the limit");
        assertThat(found(gzip(new byte[32 << 20]))).isEqualTo("a part that expands beyond the limit");
    }

    @Test
    void refusesTruncatedArchives() throws IOException {
        byte[] zip = zip(Map.of("a.csv", ROW, "b.csv", ROW));
        for (int length = 4; length < zip.length; length++) {
            assertThat(found(Arrays.copyOf(zip, length))).isNotEmpty();
        }
        byte[] gzip = gzip(ROW);
        for (int length = 3; length < gzip.length; length++) {
            assertThat(found(Arrays.copyOf(gzip, length))).isNotEmpty();
        }
    }

    @Test
    void refusesThousandsOfEmptyParts() throws IOException {
        byte[] empty = gzip(new byte[0]);
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        for (int i = 0; i < 100_000; i++) {
            parts.write(empty);
        }
        assertThat(found(parts.toByteArray())).isEqualTo("a compressed part that is damaged");
    }

    @Test
    void opensNoArchiveInsideAnArchive() throws IOException {
        byte[] nested = zip(Map.of("a.csv", ROW));
        for (int depth = 0; depth < 100; depth++) {
            nested = depth % 2 == 0 ? gzip(nested) : zip(Map.of(depth + ".gz", nested));
        }
        assertThat(ArchiveScanner.scan(BytesContent.of("nested", nested)).entries())
                .hasSize(1);
    }

    @Test
    void readsLongAndUnusualNames() throws IOException {
        List<String> names = List.of("..a.csv", "b:c.csv", "d/".repeat(30_000) + "c.csv", "e\u0000f.csv");
        Map<String, byte[]> files = new LinkedHashMap<>();
        names.forEach(name -> files.put(name, ROW));
        assertThat(ArchiveScanner.scan(BytesContent.of("names", zip(files))).entries())
                .extracting(ArchiveScanner.ScannedEntry::name)
                .containsExactlyElementsOf(names);
    }

    @Test
    void refusesPathsThatLeaveTheFolder() throws IOException {
        for (String name : List.of("../../etc/passwd", "/a.csv", "C:/b.csv")) {
            assertThat(found(zip(Map.of("a.csv", ROW, name, ROW))))
                    .as(name)
                    .isEqualTo("a file outside of the folder of the archive");
        }
    }

    /** Adds the record and the locator of ZIP64, so that the last record locates no directory. */
    private static byte[] withDirectoryInAnotherRecord(byte[] zip) {
        int end = zip.length - END_RECORD;
        ByteBuffer bytes = ByteBuffer.allocate(zip.length + 76).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(zip, 0, end);
        long directory = Integer.toUnsignedLong(
                ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(end + DIRECTORY_OFFSET));
        bytes.putInt(0x06064b50).putLong(44).putInt(0).putInt(0).putInt(0);
        bytes.putLong(600).putLong(600).putLong(end - directory).putLong(directory);
        bytes.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
        bytes.put(zip, end, END_RECORD);
        bytes.putInt(bytes.position() - END_RECORD + DIRECTORY_OFFSET, 0xFFFFFFFF);
        return bytes.array();
    }

    private static int firstEntry(ByteBuffer bytes) {
        int at = 0;
        while (bytes.getInt(at) != DIRECTORY_ENTRY) {
            at++;
        }
        return at;
    }

    private static String found(byte[] archive) throws IOException {
        return ArchiveScanner.rejection(BytesContent.of("archive", archive))
                .map(Rejection::found)
                .orElse("");
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
