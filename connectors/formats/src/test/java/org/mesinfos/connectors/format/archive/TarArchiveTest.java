package org.mesinfos.connectors.format.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.intake.BytesContent;

class TarArchiveTest {

    @Test
    void readsFilesInOrderWithoutThoseOfOperatingSystems() throws IOException {
        assertThat(files(tar("b/one.csv", "1", "._one.csv", "x", "a/two.csv", "22")))
                .containsExactly("b/one.csv=1", "a/two.csv=22");
    }

    @Test
    void readsCompressedArchive() throws IOException {
        assertThat(files(gzip(tar("one.csv", "1", "two.csv", "2")))).containsExactly("one.csv=1", "two.csv=2");
    }

    @Test
    void opensNoOtherFile() throws IOException {
        assertThat(TarArchive.open(content("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(TarArchive.open(content(gzip("a;b\n".getBytes(StandardCharsets.UTF_8)))))
                .isEmpty();
    }

    @Test
    void rejectsDamagedArchives() throws IOException {
        byte[] whole = tar("one.csv", "1".repeat(2000));
        assertThatThrownBy(() -> files(Arrays.copyOf(whole, 1024))).isInstanceOf(InvalidArchiveException.class);
        byte[] compressed = gzip(whole);
        assertThatThrownBy(() -> files(Arrays.copyOf(compressed, compressed.length - 20)))
                .isInstanceOf(InvalidArchiveException.class);
    }

    @Test
    void rejectsTwoFilesOfOneName() {
        assertThatThrownBy(() -> files(tar("one.csv", "1", "one.csv", "2")))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessage("two files with the same name");
    }

    @Test
    void rejectsCompressedArchiveThatExpandsBeyondTheLimit() {
        assertThatThrownBy(() -> files(gzip(tar("zeros.csv", "0".repeat(64 << 20)))))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessage("a part that expands beyond the limit");
    }

    @Test
    void opensFileOfArchiveAtAnOffset() throws IOException {
        BytesContent archive = content(gzip(tar("one.csv", "1", "two.csv", "abcdef")));
        try (InputStream file = ArchivedFile.open(archive, "two.csv", 2)) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("cdef");
        }
        assertThatThrownBy(() -> ArchivedFile.open(archive, "three.csv", 0))
                .isInstanceOf(InvalidArchiveException.class);
    }

    private static List<String> files(byte[] bytes) throws IOException {
        List<String> files = new ArrayList<>();
        try (TarArchive tar = TarArchive.open(content(bytes)).orElseThrow()) {
            for (Optional<String> name = tar.next(); name.isPresent(); name = tar.next()) {
                files.add(name.get() + "=" + new String(tar.file().readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static BytesContent content(byte[] bytes) {
        return BytesContent.of("archive", bytes);
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
}
