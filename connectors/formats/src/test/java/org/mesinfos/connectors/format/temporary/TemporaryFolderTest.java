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
        Path abandoned = Files.createDirectories(parent.resolve("mesinfos-work-1/deep"));
        Files.createFile(parent.resolve("mesinfos-work-1/in-use"));
        Files.writeString(abandoned.resolve("rest"), "rest");

        TemporaryFolder mine = TemporaryFolder.create(parent);

        assertThat(abandoned).doesNotExist();
        assertThat(folders()).hasSize(1);
        mine.remove();
        assertThat(folders()).isEmpty();
    }

    @Test
    void folderOfALiveProcessAndOtherFoldersAreLeft() throws IOException {
        TemporaryFolder.create(parent);
        Files.createDirectories(parent.resolve("mesinfos-work-of-another-program"));

        TemporaryFolder.create(parent);

        assertThat(folders()).hasSize(3);
    }
}
