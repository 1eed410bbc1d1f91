package org.mesinfos.pipelines.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.identity.PersonKey;

final class KeyFolderTest {

    private static final Optional<Subject> CUSTOMER = Optional.of(Subject.customer("C1"));

    @TempDir
    private Path folder;

    @Test
    void liesBesideTheStoreUnlessNamedElsewhere() {
        String store = folder.resolve("store").toString();

        assertThat(KeyFolder.of(store, Optional.empty()).location()).isEqualTo(store + ".keys");
        assertThat(KeyFolder.of(store + "/", Optional.empty()).location()).isEqualTo(store + ".keys");
        assertThat(KeyFolder.of(store, Optional.of(folder.resolve("safe").toString()))
                        .location())
                .isEqualTo(folder.resolve("safe").toString());
    }

    @Test
    void returnsTheKeysThatWereStored() throws IOException {
        PersonKey key = PersonKey.generate();
        KeyFolder keys = KeyFolder.of(folder.resolve("store").toString(), Optional.empty());
        assertThat(keys.personKey()).isEmpty();
        assertThat(keys.digests()).isEmpty();

        keys.writePurposeKeys(key);

        assertThat(keys.personKey()).isEmpty();
        assertThat(keys.digests().orElseThrow().of("bank", CUSTOMER))
                .isEqualTo(key.digests().of("bank", CUSTOMER));

        keys.writePersonKey(key);

        assertThat(keys.personKey().orElseThrow().fingerprint()).isEqualTo(key.fingerprint());
    }

    @Test
    void canBeOpenedByItsOwnerOnly() throws IOException {
        KeyFolder keys = KeyFolder.of(folder.resolve("store").toString(), Optional.empty());
        keys.writePersonKey(PersonKey.generate());
        keys.writePurposeKeys(PersonKey.generate());

        try (Stream<Path> paths = Files.walk(folder.resolve("store.keys"))) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }
}
