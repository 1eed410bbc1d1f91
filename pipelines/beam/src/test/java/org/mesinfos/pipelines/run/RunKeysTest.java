package org.mesinfos.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.WriteSession;

final class RunKeysTest {

    @TempDir
    private Path folder;

    private KeyFolder keys;

    @BeforeEach
    void locateKeys() {
        keys = KeyFolder.of(folder.resolve("store").toString(), Optional.empty());
    }

    /** Keys of a run that publishes, and whether it created them. */
    private record Installed(PersonKey person, Optional<String> created) {}

    private RunKeys find(Optional<PersonKey> named) throws IOException {
        try (WriteSession session = Store.at(folder.resolve("store").toString()).openWriteSession("run-1")) {
            return RunKeys.find(session, named, keys);
        }
    }

    private Installed install(Optional<PersonKey> named) throws IOException {
        try (WriteSession session = Store.at(folder.resolve("store").toString()).openWriteSession("run-1")) {
            RunKeys found = RunKeys.find(session, named, keys);
            return new Installed(found.person(), found.install(session, keys));
        }
    }

    @Test
    void createsTheKeysOnceBesideTheStore() throws IOException {
        Installed first = install(Optional.empty());
        Installed second = install(Optional.empty());

        assertThat(first.created()).contains(folder.resolve("store.keys").toString());
        assertThat(second.created()).isEmpty();
        assertThat(second.person().fingerprint()).isEqualTo(first.person().fingerprint());
        assertThat(folder.resolve("store/identity")).doesNotExist();
    }

    @Test
    void movesTheKeyThatAnEarlierVersionKeptInTheStore() throws IOException {
        find(Optional.of(PersonKey.generate()));
        PersonKey earlier = PersonKey.generate();
        Path stored = folder.resolve("store/identity/person.key");
        Files.createDirectories(stored.getParent());
        Files.writeString(stored, earlier.text());

        Installed moved = install(Optional.empty());

        assertThat(moved.person().fingerprint()).isEqualTo(earlier.fingerprint());
        assertThat(moved.created()).isEmpty();
        assertThat(stored).doesNotExist();
        assertThat(folder.resolve("store.keys/person.key")).hasContent(earlier.text());
    }

    @Test
    void keepsNoCopyOfAKeyThatTheOperatorNames() throws IOException {
        PersonKey named = PersonKey.generate();

        Installed first = install(Optional.of(named));

        // The folder has further keys, without which the store is lost.
        assertThat(first.created()).contains(folder.resolve("store.keys").toString());
        assertThat(install(Optional.of(named)).created()).isEmpty();
        assertThat(keys.personKey()).isEmpty();
        assertThat(keys.digests()).isPresent();
    }

    @Test
    void findingTheKeysWritesNothing() throws IOException {
        assertThat(find(Optional.empty()).origin()).isEqualTo(RunKeys.Origin.GENERATED);

        assertThat(folder.resolve("store.keys")).doesNotExist();
    }
}
