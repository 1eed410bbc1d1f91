package org.mesinfos.pipelines.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeliveryFolderTest {

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void statesEachFileThatTheManifestDoesNotList() throws IOException {
        write("a.csv", "");
        write("b.csv", "");
        write("delivery.yaml", "files:\n  - name: a.csv\n");

        assertThat(DeliveryFolder.read(folder).problems()).containsExactly("b.csv: delivery.yaml does not list it");
    }

    @Test
    void statesEachListedFileThatIsMissing() throws IOException {
        write("a.csv", "");
        write("delivery.yaml", "files:\n  - name: a.csv\n  - name: b.csv\n");

        assertThat(DeliveryFolder.read(folder).problems())
                .containsExactly("b.csv: delivery.yaml lists it, but it is missing");
    }

    @Test
    void manifestThatListsNoFileAllowsAny() throws IOException {
        write("a.csv", "");
        write("delivery.yaml", "mode: append\n");

        assertThat(DeliveryFolder.read(folder).problems()).isEmpty();
    }

    @Test
    void aBackslashInANameSeparatesNoFolders() throws IOException {
        assumeTrue(folder.getFileSystem().getSeparator().equals("/"));
        write("january\\a.csv", "");

        assertThat(DeliveryFolder.read(folder).files())
                .extracting(DeliveryFolder.File::name)
                .containsExactly("january\\a.csv");
    }

    @Test
    void hiddenFilesAreNoPartOfADelivery() throws IOException {
        Files.createDirectories(folder.resolve(".sub/deep"));
        write("a.csv", "");
        write(".b.csv", "");
        write(".DS_Store", "");
        write(".sub/deep/c.csv", "");

        DeliveryFolder read = DeliveryFolder.read(folder);

        String isHidden = ": its name starts with a dot, and such files and folders are never read: rename it";
        assertThat(read.files()).extracting(DeliveryFolder.File::name).containsExactly("a.csv");
        assertThat(read.problems()).containsExactly(".b.csv" + isHidden, ".sub" + isHidden);
    }

    @Test
    void aHiddenDeliveryIsNotRead() throws IOException {
        Path hidden = Files.createDirectory(folder.resolve(".tmp"));
        Files.writeString(hidden.resolve("a.csv"), "");

        assertThat(DeliveryFolder.read(hidden).problems())
                .containsExactly(
                        ".tmp: its name starts with a dot, and such files and folders are never read: rename it");
    }
}
