package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mesinfos.pipelines.store.ContentWrites;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.StoreContent;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Store of a run as its workers use it: they read the snapshot that was published when the run started, and write
 * content.
 *
 * @param store the store
 * @param base id of the snapshot that was published when the run started
 * @param runId id of the run
 */
public record WorkerStore(Store store, String base, String runId) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, Snapshot> SNAPSHOTS = new ConcurrentHashMap<>();
    private static final Map<String, StoreContent> CONTENTS = new ConcurrentHashMap<>();

    /**
     * Returns the content of the store. One instance per process and run, because it remembers the schemas it has
     * written.
     */
    StoreContent content() {
        return CONTENTS.computeIfAbsent(name(), name -> store.content());
    }

    /** Returns an asynchronous writer of content for one thread. */
    ContentWrites writes() {
        return store.writes();
    }

    /** Returns the key of the run in the caches of this process. */
    String name() {
        return store.location() + " " + base + " " + runId;
    }

    /** Returns the snapshot that was published when the run started. Read once per process. */
    Snapshot snapshot() {
        return SNAPSHOTS.computeIfAbsent(name(), name -> {
            try {
                return store.current();
            } catch (IOException e) {
                throw new UncheckedIOException("The store's snapshot cannot be read", e);
            }
        });
    }

    /** Returns the entries of a shard before this run; empty if the shard does not exist. */
    List<PersonEntry> persons(String shard) {
        return snapshot()
                .shard(shard)
                .map(entry -> {
                    try {
                        return content().readShard(entry);
                    } catch (IOException e) {
                        throw new UncheckedIOException("A shard of the store cannot be read", e);
                    }
                })
                .orElse(List.of());
    }
}
