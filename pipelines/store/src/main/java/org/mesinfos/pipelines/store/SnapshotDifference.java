package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/** Comparison of the bundles of two snapshots. Reads only the manifests of shards that differ, and no bundle. */
final class SnapshotDifference {

    private final ContentStore content;

    SnapshotDifference(ContentStore content) {
        this.content = content;
    }

    /** Returns the bundles that differ, by shard and person id. */
    List<BundleChange> between(Snapshot earlier, Snapshot later) throws IOException {
        SortedSet<String> shards = new TreeSet<>(earlier.shards().keySet());
        shards.addAll(later.shards().keySet());
        List<BundleChange> changes = new ArrayList<>();
        for (String shard : shards) {
            if (!earlier.shard(shard)
                    .map(ShardEntry::file)
                    .equals(later.shard(shard).map(ShardEntry::file))) {
                changes.addAll(inShard(earlier.shard(shard), later.shard(shard)));
            }
        }
        return changes;
    }

    private List<BundleChange> inShard(Optional<ShardEntry> earlier, Optional<ShardEntry> later) throws IOException {
        Map<String, PersonEntry> before = people(earlier);
        Map<String, PersonEntry> after = people(later);
        SortedSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<BundleChange> changes = new ArrayList<>();
        for (String id : ids) {
            Optional<PersonEntry> old = Optional.ofNullable(before.get(id));
            Optional<PersonEntry> now = Optional.ofNullable(after.get(id));
            Map<String, BundleFile> oldFiles = files(old);
            Map<String, BundleFile> newFiles = files(now);
            SortedSet<String> types = new TreeSet<>(oldFiles.keySet());
            types.addAll(newFiles.keySet());
            types.removeIf(
                    type -> newFiles.containsKey(type) && newFiles.get(type).equals(oldFiles.get(type)));
            if (!types.isEmpty()) {
                changes.add(new BundleChange(id, kind(old, now), now.map(PersonEntry::bundleHash), List.copyOf(types)));
            }
        }
        return changes;
    }

    private static BundleChange.Kind kind(Optional<PersonEntry> old, Optional<PersonEntry> now) {
        if (old.isEmpty()) {
            return BundleChange.Kind.ADDED;
        }
        return now.isEmpty() ? BundleChange.Kind.REMOVED : BundleChange.Kind.CHANGED;
    }

    private Map<String, PersonEntry> people(Optional<ShardEntry> shard) throws IOException {
        Map<String, PersonEntry> people = new TreeMap<>();
        if (shard.isPresent()) {
            content.readShard(shard.get()).forEach(person -> people.put(person.personId(), person));
        }
        return people;
    }

    private static Map<String, BundleFile> files(Optional<PersonEntry> person) {
        Map<String, BundleFile> files = new TreeMap<>();
        person.ifPresent(entry -> entry.files().forEach(file -> files.put(file.recordType(), file)));
        return files;
    }
}
