package org.mesinfos.pipelines.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are written as a whole. */
final class PrivateFileTest {

    @TempDir
    private Path folder;

    private static PrivateFile.Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static PrivateFile.Content failing() {
        return out -> {
            out.write('x');
            throw new IOException("damaged");
        };
    }

    @Test
    void aFailureLeavesNothing() {
        Path file = folder.resolve("me.html");

        assertThatThrownBy(() -> PrivateFile.write(file, failing())).hasMessage("damaged");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void namesTheDraftOfAKilledProcess() throws IOException {
        Path file = folder.resolve("me.html");
        Path draft = Files.writeString(folder.resolve("me.html.part"), "par");

        assertThatThrownBy(() -> PrivateFile.write(file, text("whole")))
                .hasMessage(draft
                        + " exists: another command is writing it, or was killed before it was complete. It may contain personal"
                        + " data or keys. Remove it first.");

        assertThat(file).doesNotExist();
        assertThat(draft).hasContent("par");
    }

    @Test
    void aFailedReplacementLeavesTheFormerFile() throws IOException {
        Path file = folder.resolve("requests.jsonl");
        PrivateFile.replace(file, text("former"));

        assertThatThrownBy(() -> PrivateFile.replace(file, failing())).hasMessage("damaged");

        assertThat(file).hasContent("former");
    }

    @Test
    void aReplacementTakesThePlaceOfTheDraftOfAKilledProcess() throws IOException {
        Path file = Files.writeString(folder.resolve("requests.jsonl"), "former");
        Files.writeString(folder.resolve("requests.jsonl.new"), "par");

        PrivateFile.replace(file, text("later"));

        assertThat(file).hasContent("later");
        assertThat(folder.resolve("requests.jsonl.new")).doesNotExist();
    }
}
