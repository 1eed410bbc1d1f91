package org.mesinfos.pipelines.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.settings.Settings;

final class DeliveryLayoutTest {

    @TempDir
    private Path inbox;

    private final DeliveryLayout layout = new DeliveryLayout(Settings.NONE, ConnectorRegistry.load());

    private void delivery(String name) throws IOException {
        Path folder = Files.createDirectories(inbox.resolve(name));
        Files.writeString(folder.resolve("delivery.yaml"), "mode: append\n");
    }

    @Test
    void foldersWithManifestsAreDeliveries() throws IOException {
        delivery("january");
        delivery("february");

        assertThat(layout.hasOnlyDeliveries(inbox)).isTrue();
    }

    @Test
    void foldersWithFoldersAreOrganisations() throws IOException {
        delivery("bank/january");
        delivery("february");

        assertThat(layout.hasOnlyDeliveries(inbox)).isFalse();
    }

    /** The user of the run may lack the right to read the folder of one organisation, which must not stop the others. */
    @Test
    void aFolderThatCannotBeReadMayBeAnOrganisation() throws IOException {
        delivery("bank/january");
        delivery("february");
        Path bank = inbox.resolve("bank");
        Files.setPosixFilePermissions(bank, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(bank), "the administrator can read everything");

        assertThat(layout.hasOnlyDeliveries(inbox)).isFalse();
        assertThat(layout.isInbox(inbox)).isFalse();
    }
}
