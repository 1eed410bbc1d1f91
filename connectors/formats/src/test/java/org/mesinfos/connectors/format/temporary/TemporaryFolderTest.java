package org.mesinfos.connectors.format.temporary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TemporaryFolderTest {

    @TempDir
    private Path parent;

    private List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.toList();
        }
    }

    @Test
    void onlyItsOwnerCanOpenTheFolder() throws IOException {
        TemporaryFolder.create(parent);

        assertThat(folders())
                .singleElement()
                .satisfies(folder -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                        .isEqualTo("rwx------"));
    }

    @Test
    void folderOfAProcessThatWasKilledIsRemovedByTheNext() throws IOException {
        Path abandoned = Files.createDirectories(abandoned("rwx------").resolve("deep"));
        Files.writeString(abandoned.resolve("rest"), "rest");

        TemporaryFolder mine = TemporaryFolder.create(parent);

        assertThat(abandoned).doesNotExist();
        assertThat(folders()).hasSize(1);
        mine.remove();
        assertThat(folders()).isEmpty();
    }

    /** Another user could replace a part of it by a link while it is removed. */
    @ParameterizedTest
    @ValueSource(strings = {"rwxrwx---", "rwx---rwx", "rwx--x--x"})
    void folderThatOthersCanOpenIsLeft(String permissions) throws IOException {
        Path open = abandoned(permissions);

        TemporaryFolder.create(parent);

        assertThat(open.resolve("in-use")).exists();
    }

    @Test
    void folderWhoseLockIsALinkIsLeft() throws IOException {
        Path folder = abandoned("rwx------");
        Path elsewhere = Files.createFile(parent.resolve("elsewhere"));
        Files.delete(folder.resolve("in-use"));
        Files.createSymbolicLink(folder.resolve("in-use"), elsewhere);

        TemporaryFolder.create(parent);

        assertThat(folder).exists();
        assertThat(elsewhere).exists();
    }

    @Test
    void filesBehindALinkAreLeft() throws IOException {
        Path elsewhere = Files.createFile(
                Files.createDirectory(parent.resolve("elsewhere")).resolve("file"));
        Path folder = abandoned("rwx------");
        Files.createSymbolicLink(folder.resolve("link"), elsewhere.getParent());

        TemporaryFolder.create(parent);

        assertThat(folder).doesNotExist();
        assertThat(elsewhere).exists();
    }

    private Path abandoned(String permissions) throws IOException {
        Path folder = Files.createDirectory(parent.resolve("mesinfos-work-1"));
        Files.createFile(folder.resolve("in-use"));
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }

    @Test
    void folderOfALiveProcessAndOtherFoldersAreLeft() throws IOException {
        TemporaryFolder.create(parent);
        Files.createDirectories(parent.resolve("mesinfos-work-of-another-program"));

        TemporaryFolder.create(parent);

        assertThat(folders()).hasSize(3);
    }
}
