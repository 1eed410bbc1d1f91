package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mesinfos.pipelines.elements.IdentityState;
import org.mesinfos.pipelines.elements.SourceSequence;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.store.catalog.ContentFile;

/**
 * Access of workers to the identity table. Its data is in the store, and one copy serves a whole process.
 *
 * @param store store of the evidence
 * @param key person key that pseudonyms are made with
 */
record IdentityTableProvider(WorkerStore store, PersonKey key) implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * Cached table by content, key and horizon. A process works for one run at a time, so a new table evicts the
     * previous one.
     */
    private static final Map<String, IdentityTable> CACHED_TABLES = new ConcurrentHashMap<>();

    /** Returns the identity table of a state. Thread-safe. */
    IdentityTable table(IdentityState state) {
        String name = state.getSha256() + key.fingerprint() + state.getHorizon().hashCode();
        IdentityTable known = CACHED_TABLES.get(name);
        if (known != null) {
            return known;
        }
        synchronized (CACHED_TABLES) {
            if (!CACHED_TABLES.containsKey(name)) {
                CACHED_TABLES.clear();
                CACHED_TABLES.put(name, build(state));
            }
            return CACHED_TABLES.get(name);
        }
    }

    private IdentityTable build(IdentityState state) {
        try {
            IdentityEvidence evidence = IdentityEvidence.read(
                    store.content().read(new ContentFile(state.getPath(), state.getSha256(), state.getBytes())));
            return IdentityTable.build(evidence, key, horizon(state.getHorizon()));
        } catch (IOException e) {
            throw new UncheckedIOException("The store's identity evidence cannot be read", e);
        }
    }

    /** Converts sequences of sources to a horizon. */
    static SnapshotHorizon horizon(List<SourceSequence> sources) {
        SnapshotHorizon horizon = SnapshotHorizon.none();
        for (SourceSequence source : sources) {
            horizon = horizon.with(source.getOrganisation(), source.getConnector(), source.getSequence());
        }
        return horizon;
    }
}
