package org.mesinfos.pipelines.bundles;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.store.catalog.PersonEntry;

/**
 * Update of a shard: its entries, one for each person, after a run.
 *
 * @param entries the entries, sorted by person id
 * @param written number of bundles that are new or changed
 */
public record ShardUpdate(List<PersonEntry> entries, long written) {

    public ShardUpdate {
        entries = List.copyOf(entries);
    }

    /**
     * Merges the results of a run into the earlier entries.
     *
     * @param results entry of each processed person; empty for a person without rows, who is removed
     */
    public static ShardUpdate of(Collection<PersonEntry> earlier, Map<String, Optional<PersonEntry>> results) {
        SortedMap<String, PersonEntry> entries = new TreeMap<>();
        earlier.forEach(entry -> entries.put(entry.personId(), entry));
        long written = 0;
        for (Map.Entry<String, Optional<PersonEntry>> result : results.entrySet()) {
            if (result.getValue().isEmpty()) {
                entries.remove(result.getKey());
            } else {
                PersonEntry entry = result.getValue().get();
                PersonEntry before = entries.put(result.getKey(), entry);
                written += before != null && before.bundleHash().equals(entry.bundleHash()) ? 0 : 1;
            }
        }
        return new ShardUpdate(List.copyOf(entries.values()), written);
    }
}
