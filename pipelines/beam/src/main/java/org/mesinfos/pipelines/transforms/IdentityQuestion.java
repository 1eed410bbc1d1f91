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
 * How a worker gets at the identity table: its bulk lies in the store, and one copy serves a process.
 *
 * @param store where the evidence lies
 * @param key makes pseudonyms
 */
record IdentityQuestion(WorkerStore store, PersonKey key) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Tables by content, key and horizon. A process works for one run at a time: the table of another makes room. */
    private static final Map<String, IdentityTable> TABLES = new ConcurrentHashMap<>();

    IdentityTable table(IdentityState state) {
        String name = state.getSha256() + key.fingerprint() + state.getHorizon().hashCode();
        IdentityTable known = TABLES.get(name);
        if (known != null) {
            return known;
        }
        synchronized (TABLES) {
            if (!TABLES.containsKey(name)) {
                TABLES.clear();
                TABLES.put(name, build(state));
            }
            return TABLES.get(name);
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

    static SnapshotHorizon horizon(List<SourceSequence> sources) {
        SnapshotHorizon horizon = SnapshotHorizon.none();
        for (SourceSequence source : sources) {
            horizon = horizon.with(source.getOrganisation(), source.getConnector(), source.getSequence());
        }
        return horizon;
    }
}
