package org.mesinfos.pipelines.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Symbolic links of an inbox that appear after its listing, and above it. */
final class InboxLinksTest {

    @TempDir
    private Path inbox;

    private void file(String path, String text) throws IOException {
        Path file = inbox.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static InboxListing list(Path folder) throws IOException {
        return DeliveryInbox.open(folder.toString())
                .list(OrganisationSettings::unlisted, Duration.ZERO, InputLimits.NONE, Instant.EPOCH);
    }

    /** An organisation that may create links would otherwise deliver the files of another one. */
    @Test
    void aFolderThatBecameALinkAfterTheListingIsNotFollowed() throws Exception {
        file("bank/january/a.csv", "own");
        file("shop/secret/a.csv", "not");
        String uri = list(inbox).files().stream()
                .filter(file -> file.getOrganisation().equals("bank"))
                .findFirst()
                .orElseThrow()
                .getUri();
        Files.delete(inbox.resolve("bank/january/a.csv"));
        Files.delete(inbox.resolve("bank/january"));
        Files.createSymbolicLink(inbox.resolve("bank/january"), inbox.resolve("shop/secret"));

        assertThatThrownBy(() -> InboxFileContent.open(uri, 0).close()).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aManifestBelowALinkIsNotFollowed() throws Exception {
        file("bank/january/delivery.yaml", "sequence: 3");
        file("shop/secret/delivery.yaml", "sequence: 4");
        LocalInboxStorage storage = new LocalInboxStorage(inbox);
        Drop.StoredFile manifest = storage.list().files().stream()
                .filter(file -> file.name().startsWith("bank/"))
                .findFirst()
                .orElseThrow();
        Files.delete(inbox.resolve("bank/january/delivery.yaml"));
        Files.delete(inbox.resolve("bank/january"));
        Files.createSymbolicLink(inbox.resolve("bank/january"), inbox.resolve("shop/secret"));

        assertThatThrownBy(() -> storage.open(manifest).close()).isInstanceOf(NoSuchFileException.class);
    }

    /** As with {@code /data} that is a link to a mounted disk. */
    @Test
    void theInboxItselfMayBeBelowALink() throws Exception {
        file("in/bank/january/a.csv", "own");
        Path link = Files.createSymbolicLink(inbox.resolve("link"), inbox.resolve("in"));

        InboxFile file = list(link).files().get(0);

        assertThat(InboxFileContent.open(file.getUri(), 1)).hasContent("wn");
    }
}
