package org.mesinfos.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.api.SourceContext;

class PathContentTest {

    @TempDir
    Path folder;

    @Test
    void scanDeterminesContext() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "Date;Libellé\n");

        PathContent content = PathContent.scan(file, FileOrigin.of("banque"));

        assertThat(content.size()).isEqualTo(14);
        assertThat(content.context())
                .isEqualTo(new SourceContext(
                        "banque",
                        "",
                        "474f43c53d505b4c8fdcbc3a79f80ca73e63c4add1b854e50db934089370f7a8",
                        "a.csv",
                        "text/csv",
                        "UTF-8",
                        ZoneId.of("Europe/Paris"),
                        "FR",
                        Optional.empty()));
    }

    @Test
    void opensStreamAtOffset() throws IOException {
        PathContent content = PathContent.scan(Files.writeString(folder.resolve("a"), "abcdef"), FileOrigin.unknown());

        try (InputStream stream = content.open(4)) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("ef");
        }
        try (InputStream stream = content.open()) {
            assertThat(new String(stream.readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("abcdef");
        }
    }

    @Test
    void refusesSymbolicLinksAndFolders() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "a");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);

        assertThatThrownBy(() -> PathContent.scan(link, FileOrigin.unknown())).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> PathContent.scan(folder, FileOrigin.unknown()))
                .isInstanceOf(NoSuchFileException.class);
    }
}
