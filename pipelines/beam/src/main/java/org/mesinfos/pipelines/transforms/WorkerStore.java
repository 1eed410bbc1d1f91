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
 * The store as a worker of a run sees it: what held when the run began, and a place to put content.
 *
 * @param store the store
 * @param base identifier of the snapshot that held when the run began
 * @param runId names the run
 */
public record WorkerStore(Store store, String base, String runId) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, Snapshot> SNAPSHOTS = new ConcurrentHashMap<>();
    private static final Map<String, StoreContent> CONTENTS = new ConcurrentHashMap<>();

    /** Reads and writes content; one for a process and run, since it remembers which schemas it has written. */
    StoreContent content() {
        return CONTENTS.computeIfAbsent(name(), name -> store.content());
    }

    /** Writes content of one thread while it goes on. */
    ContentWrites writes() {
        return store.writes();
    }

    /** Names the run in this process. */
    String name() {
        return store.location() + " " + base + " " + runId;
    }

    /** What held when the run began; read once in a process. */
    Snapshot snapshot() {
        return SNAPSHOTS.computeIfAbsent(name(), name -> {
            try {
                return store.current();
            } catch (IOException e) {
                throw new UncheckedIOException("The store's snapshot cannot be read", e);
            }
        });
    }

    /** The people of a shard before this run. */
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
