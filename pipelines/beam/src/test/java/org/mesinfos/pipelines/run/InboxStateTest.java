package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state of an inbox is unknown while it changes. */
final class InboxStateTest {

    @TempDir
    private Path inbox;

    @Test
    void aFileThatIsRenamedDuringTheListingMakesTheStateUnknown() throws IOException {
        Path file = Files.createFile(inbox.resolve("a.part"));
        BasicFileAttributes listed = Files.readAttributes(file, BasicFileAttributes.class);
        InboxState.Entries entries = new InboxState.Entries(inbox);
        entries.preVisitDirectory(inbox, Files.readAttributes(inbox, BasicFileAttributes.class));
        entries.visitFile(file, listed);
        assertThat(entries.state()).isPresent();
        Files.move(file, inbox.resolve("a.csv"));

        entries.visitFile(file, listed);

        assertThat(entries.state()).isEmpty();
    }

    @Test
    void aFolderThatDisappearsDuringTheListingMakesTheStateUnknown() throws IOException {
        InboxState.Entries entries = new InboxState.Entries(inbox);

        entries.postVisitDirectory(inbox.resolve("gone"), new NoSuchFileException("gone"));

        assertThat(entries.state()).isEmpty();
    }
}
