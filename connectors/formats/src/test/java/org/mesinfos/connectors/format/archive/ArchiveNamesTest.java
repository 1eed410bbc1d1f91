package org.mesinfos.connectors.format.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.intake.BytesContent;

class ArchiveNamesTest {

    private static final byte[] CONTENT = "a;b\n".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.csv",
                "a/../../evil.csv",
                "/etc/evil.csv",
                "C:/evil.csv",
                "C:\\evil.csv",
                "a\\..\\evil.csv",
                ".."
            })
    void refusesArchivesWithFilesOutsideOfTheirFolder(String name) {
        assertThatThrownBy(() -> names(zip("first.csv", name)))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessage("a file outside of the folder of the archive");
        assertThatThrownBy(() -> names(tar("first.csv", name)))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessage("a file outside of the folder of the archive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"./first.csv", "a/b/first.csv", "..first.csv", "a../first..csv", "a/...csv", "b:first.csv"})
    void acceptsNamesWithinTheArchive(String name) throws IOException {
        assertThat(names(zip(name))).containsExactly(name);
        assertThat(names(tar(name))).containsExactly(name);
    }

    private static List<String> names(byte[] archive) throws IOException {
        List<String> names = new ArrayList<>();
        ArchiveFiles.visit(BytesContent.of("archive", archive), (name, file) -> names.add(name));
        return names;
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(CONTENT);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (String name : names) {
                TarArchiveEntry entry = new TarArchiveEntry("placeholder", true);
                entry.setName(name);
                entry.setSize(CONTENT.length);
                tar.putArchiveEntry(entry);
                tar.write(CONTENT);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
