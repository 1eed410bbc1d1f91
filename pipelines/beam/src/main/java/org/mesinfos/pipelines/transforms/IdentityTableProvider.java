package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.RowOwners;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.worker.WorkerContext;
import org.mesinfos.pipelines.worker.WorkerStore;

/**
 * Access of workers to the identity table. Its data is in the store, and one copy serves a whole process.
 *
 * @param store store of the evidence
 */
record IdentityTableProvider(WorkerStore store) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Returns the person key of the run, which makes pseudonyms. */
    PersonKey key() {
        return store.personKey();
    }

    /** Returns the operator's registry. */
    Registry registry() {
        return store.operatorTables().registry();
    }

    /** Returns the consents as the operator records them. */
    Consents consents() {
        return store.operatorTables().consents();
    }

    /** Returns the identity table of a state. Loaded once per process. Thread-safe. */
    IdentityTable table(IdentityState state) {
        String content =
                state.getSha256() + key().fingerprint() + store.suppression().fingerprint() + state.getSnapshots();
        return load(IdentityTable.class, content, () -> build(state));
    }

    private <V> V load(Class<V> type, String content, WorkerContext.Loader<V> loader) {
        try {
            return store.context().get(type, content, loader);
        } catch (IOException e) {
            throw new UncheckedIOException("The store's identity evidence cannot be read", e);
        }
    }

    /** Returns the attribution of rows by a state. */
    RowOwners owners(IdentityState state) {
        IdentityTable table = table(state);
        return new RowOwners(
                table,
                SnapshotHistories.history(state.getSnapshots()),
                load(Consents.class, state.getSha256(), () -> consents().ofJoined(table.mergedIds())));
    }

    private IdentityTable build(IdentityState state) throws IOException {
        IdentityEvidence evidence = IdentityEvidence.read(
                store.content().read(new ContentFile(state.getPath(), state.getSha256(), state.getBytes())));
        return IdentityTable.build(
                evidence, key(), SnapshotHistories.history(state.getSnapshots()), store.suppression());
    }
}
