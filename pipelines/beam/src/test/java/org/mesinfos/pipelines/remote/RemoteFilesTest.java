package org.mesinfos.pipelines.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beam's local file system is used in place of remote ones. */
class RemoteFilesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void setOptions() {
        FileSystems.setDefaultPipelineOptions(PipelineOptionsFactory.create());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"export.csv", "export[1].csv", "à rendre, 100%.csv", "a+b #2.csv", "{x}.csv", "a b/c d/%20.csv"})
    void listsAndOpensFilesWithAnyName(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "line");

        assertThat(RemoteFiles.list(folder + "/")).singleElement().satisfies(found -> {
            assertThat(found.path()).isEqualTo(name);
            assertThat(found.size()).isEqualTo(4);
            assertThat(RemoteFiles.size(found.uri())).isEqualTo(4);
            assertThat(read(found.uri(), 0)).isEqualTo("line");
        });
    }

    @Test
    void opensFileAtAnyOffset() throws IOException {
        String uri = Files.writeString(folder.resolve("file"), "line").toString();

        assertThat(read(uri, 1)).isEqualTo("ine");
        assertThat(read(uri, 4)).isEmpty();
    }

    @Test
    void opensAnEmptyFile() throws IOException {
        String uri = Files.writeString(folder.resolve("empty"), "").toString();

        assertThat(read(uri, 0)).isEmpty();
        assertThat(RemoteFiles.size(uri)).isZero();
    }

    /** Clients have a pool of connections, which files that nobody closes exhaust. */
    @Test
    void closesAFileThatEndsBeforeTheOffset() throws IOException {
        try (WritableByteChannel object = FileSystems.create(new MemoryObject("memory://short/object"), "text/plain")) {
            object.write(ByteBuffer.wrap(new byte[4]));
        }
        int openBefore = MemoryObjects.openReaders();

        assertThatThrownBy(() -> RemoteFiles.open("memory://short/object", 5)).isInstanceOf(EOFException.class);

        assertThat(MemoryObjects.openReaders()).isEqualTo(openBefore);
    }

    @Test
    void listsNothingInAMissingFolder() throws IOException {
        assertThat(RemoteFiles.list(folder + "/missing/")).isEmpty();
    }

    private static String read(String uri, long offset) throws IOException {
        try (InputStream stream = RemoteFiles.open(uri, offset)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
