package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.run.erasure.ErasureProof;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.Store;

/** Erasure of people from a store of a {@link TestInbox} whose mappings are in the folder {@code mine}. */
final class TestErasure {

    private TestErasure() {}

    /** Erases people without settings, as the run {@code erase-1}. */
    static Optional<ErasureProof> erase(TestInbox inbox, String store, String... people) throws IOException {
        return erase(inbox, store, inbox.store(store), Settings.NONE, "erase-1", people);
    }

    /**
     * Erases people.
     *
     * @param store name of the store
     * @param opened access to it
     * @param run id of the erasure
     */
    static Optional<ErasureProof> erase(
            TestInbox inbox, String store, Store opened, Settings settings, String run, String... people)
            throws IOException {
        return new PersonErasure(
                        opened,
                        Optional.of(PersonKey.parse(Files.readString(inbox.path("person.key")))),
                        KeyFolder.of(inbox.path(store).toString(), Optional.empty()),
                        ConnectorRegistry.load(inbox.path("mine")),
                        settings)
                .erase(List.of(people), "asked for it", LocalDate.of(2026, 11, 27), run);
    }
}
