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

    private RunKeys keys(Optional<PersonKey> named, RunMode mode) throws IOException {
        try (WriteSession session = Store.at(folder.resolve("store").toString()).openWriteSession("run-1")) {
            return RunKeys.of(session, named, keys, mode);
        }
    }

    @Test
    void createsTheKeysOnceBesideTheStore() throws IOException {
        RunKeys first = keys(Optional.empty(), RunMode.PUBLISH);
        RunKeys second = keys(Optional.empty(), RunMode.PUBLISH);

        assertThat(first.created()).contains(folder.resolve("store.keys").toString());
        assertThat(second.created()).isEmpty();
        assertThat(second.person().fingerprint()).isEqualTo(first.person().fingerprint());
        assertThat(folder.resolve("store/identity")).doesNotExist();
    }

    @Test
    void movesTheKeyThatAnEarlierVersionKeptInTheStore() throws IOException {
        keys(Optional.of(PersonKey.generate()), RunMode.DRY_RUN);
        PersonKey earlier = PersonKey.generate();
        Path stored = folder.resolve("store/identity/person.key");
        Files.createDirectories(stored.getParent());
        Files.writeString(stored, earlier.text());

        RunKeys moved = keys(Optional.empty(), RunMode.PUBLISH);

        assertThat(moved.person().fingerprint()).isEqualTo(earlier.fingerprint());
        assertThat(moved.created()).isEmpty();
        assertThat(stored).doesNotExist();
        assertThat(folder.resolve("store.keys/person.key")).hasContent(earlier.text());
    }

    @Test
    void keepsNoCopyOfAKeyThatTheOperatorNames() throws IOException {
        PersonKey named = PersonKey.generate();

        RunKeys first = keys(Optional.of(named), RunMode.PUBLISH);

        // The folder has further keys, without which the store is lost.
        assertThat(first.created()).contains(folder.resolve("store.keys").toString());
        assertThat(keys(Optional.of(named), RunMode.PUBLISH).created()).isEmpty();
        assertThat(keys.personKey()).isEmpty();
        assertThat(keys.digests()).isPresent();
    }

    @Test
    void writesNothingInADryRun() throws IOException {
        keys(Optional.empty(), RunMode.DRY_RUN);

        assertThat(folder.resolve("store.keys")).doesNotExist();
    }
}
