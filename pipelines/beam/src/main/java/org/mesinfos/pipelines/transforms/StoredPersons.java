package org.mesinfos.pipelines.transforms;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.StoreNames;

/** The persons of the few shards that one element touches, each shard read once. For one thread. */
final class StoredPersons {

    private final WorkerStore store;
    private final Map<String, Map<String, PersonEntry>> shards = new TreeMap<>();

    StoredPersons(WorkerStore store) {
        this.store = store;
    }

    Optional<PersonEntry> find(String personId) {
        String shard = StoreNames.shardOf(personId);
        return Optional.ofNullable(shards.computeIfAbsent(shard, this::entries).get(personId));
    }

    private Map<String, PersonEntry> entries(String shard) {
        Map<String, PersonEntry> entries = new TreeMap<>();
        store.persons(shard).forEach(entry -> entries.put(entry.personId(), entry));
        return entries;
    }
}
