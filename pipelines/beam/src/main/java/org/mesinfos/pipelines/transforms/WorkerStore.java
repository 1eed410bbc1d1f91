package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mesinfos.pipelines.store.BackgroundWriter;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Store of a run as its workers use it: they read the snapshot that was published when the run started, and write
 * content.
 *
 * @param store the store
 * @param baseSnapshot id of the snapshot that was published when the run started
 * @param runId id of the run
 */
public record WorkerStore(Store store, String baseSnapshot, String runId) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, Snapshot> CACHED_SNAPSHOTS = new ConcurrentHashMap<>();
    private static final Map<String, ContentStore> CACHED_CONTENTS = new ConcurrentHashMap<>();

    /**
     * Returns the content of the store. One instance per process and run, because it remembers the schemas it has
     * written.
     */
    ContentStore content() {
        return CACHED_CONTENTS.computeIfAbsent(cacheKey(), name -> store.content());
    }

    /** Returns an asynchronous writer of content for one thread. */
    BackgroundWriter writes() {
        return store.backgroundWriter();
    }

    /** Returns the key of the run in the caches of this process. */
    String cacheKey() {
        return store.location() + " " + baseSnapshot + " " + runId;
    }

    /** Returns the snapshot that was published when the run started. Read once per process. */
    Snapshot snapshot() {
        return CACHED_SNAPSHOTS.computeIfAbsent(cacheKey(), name -> {
            try {
                return store.currentSnapshot();
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
