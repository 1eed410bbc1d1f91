package org.mesinfos.pipelines.cli.lookup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StoreNames;

/**
 * Page of the people of a store, in the order of shards and of ids within a shard.
 *
 * @param people the people of the page
 * @param total number of people of the store
 * @param next last person of the page; empty if nobody follows
 */
record PersonPage(List<PersonEntry> people, long total, Optional<String> next) {

    /**
     * Reads a page. Only the manifests of its shards are read.
     *
     * @param after person after whom the page starts, who need not exist
     */
    static PersonPage of(Store store, Optional<String> after, int limit) throws IOException {
        Snapshot snapshot = store.currentSnapshot();
        SortedMap<String, ShardEntry> shards =
                after.isEmpty() ? snapshot.shards() : snapshot.shards().tailMap(StoreNames.shardOf(after.get()));
        List<PersonEntry> people = new ArrayList<>();
        for (ShardEntry shard : shards.values()) {
            if (people.size() > limit) {
                break;
            }
            for (PersonEntry person : store.content().readShard(shard)) {
                boolean isBefore = after.isPresent()
                        && shard.shard().equals(StoreNames.shardOf(after.get()))
                        && person.personId().compareTo(after.get()) <= 0;
                if (!isBefore) {
                    people.add(person);
                }
            }
        }
        boolean isComplete = people.size() <= limit;
        List<PersonEntry> page = List.copyOf(people.subList(0, Math.min(limit, people.size())));
        return new PersonPage(
                page,
                snapshot.totals().persons(),
                isComplete
                        ? Optional.empty()
                        : Optional.of(page.get(page.size() - 1).personId()));
    }
}
