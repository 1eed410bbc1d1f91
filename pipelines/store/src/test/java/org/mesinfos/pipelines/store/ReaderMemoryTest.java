package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.store.storage.LocalStorage;

/** Memory of the bundles in the folder of an application. */
final class ReaderMemoryTest {

    @TempDir
    private Path folder;

    /** Otherwise a damaged file would end the publication of each further run. */
    @Test
    void aDamagedFileRemembersNobody() throws IOException {
        Store plain = StoreFiles.plain(folder.resolve("plain"));
        Store encrypted =
                StoreFiles.encrypted(new LocalStorage(folder.resolve("encrypted")), folder.resolve("encrypted"));
        for (Store store : List.of(plain, encrypted)) {
            try (WriteSession session = store.openWriteSession("run-1")) {
                ReaderMemory memory = session.memory().reader("readers/budget");
                memory.remember("07", new TreeMap<>(Map.of("per-1", "digest")));
                assertThat(memory.people("07")).containsOnlyKeys("per-1");
                Path file = file();
                byte[] whole = Files.readAllBytes(file);

                for (int length : List.of(0, whole.length / 2)) {
                    Files.write(file, Arrays.copyOf(whole, length));
                    assertThat(memory.people("07")).isEmpty();
                }
                Files.delete(file);
            }
        }
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("memory"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
