package org.mesinfos.pipelines.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.store.storage.RemoteFile;
import org.mesinfos.pipelines.store.storage.RemoteFileSystem;

final class BeamFileSystemTest {

    @TempDir
    private Path folder;

    @Test
    void isWhatInboxesAndStoresElsewhereAreReadBy() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), "a;b");
        RemoteFileSystem installed = new BeamFileSystem();

        RemoteFile found = installed.below(folder + "/").get(0);

        assertThat(ServiceLoader.load(RemoteFileSystem.class)).hasAtLeastOneElementOfType(BeamFileSystem.class);
        assertThat(installed.size(found.uri())).isEqualTo(3);
        try (InputStream stream = installed.open(found.uri(), 2)) {
            assertThat(stream).hasContent("b");
        }
        assertThat(installed.storage(folder.toString()).read("rows.csv")).hasValue(new byte[] {'a', ';', 'b'});
    }
}
