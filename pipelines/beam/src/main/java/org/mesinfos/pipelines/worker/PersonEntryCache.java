package org.mesinfos.pipelines.worker;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.StoreNames;

/**
 * Cache of the stored entries of persons. Reads each shard once, on first use. Not thread-safe; create one for each
 * element, which touches few shards.
 */
public final class PersonEntryCache {

    private final WorkerStore store;
    private final Map<String, Map<String, PersonEntry>> shards = new TreeMap<>();

    public PersonEntryCache(WorkerStore store) {
        this.store = store;
    }

    /** Returns the stored entry of a person; empty for a person without one. */
    public Optional<PersonEntry> find(String personId) {
        String shard = StoreNames.shardOf(personId);
        return Optional.ofNullable(shards.computeIfAbsent(shard, this::entries).get(personId));
    }

    private Map<String, PersonEntry> entries(String shard) {
        Map<String, PersonEntry> entries = new TreeMap<>();
        store.persons(shard).forEach(entry -> entries.put(entry.personId(), entry));
        return entries;
    }
}
