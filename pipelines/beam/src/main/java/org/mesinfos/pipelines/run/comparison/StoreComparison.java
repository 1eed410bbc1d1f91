package org.mesinfos.pipelines.run.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/** Comparison of the bundles of two snapshots, field by field. The persons of one shard at a time are in memory. */
public final class StoreComparison {

    private final ContentStore content;

    public StoreComparison(ContentStore content) {
        this.content = content;
    }

    /** Returns the difference from one snapshot to another. */
    public StoreDifference compare(Snapshot before, Snapshot after) throws IOException {
        SortedSet<String> shards = new TreeSet<>(before.shards().keySet());
        shards.addAll(after.shards().keySet());
        StoreDifference difference = StoreDifference.NONE;
        for (String shard : shards) {
            if (!before.shard(shard).equals(after.shard(shard))) {
                difference = difference.plus(compare(persons(before.shard(shard)), persons(after.shard(shard))));
            }
        }
        return difference;
    }

    private SortedMap<String, PersonEntry> persons(Optional<ShardEntry> shard) throws IOException {
        SortedMap<String, PersonEntry> persons = new TreeMap<>();
        if (shard.isPresent()) {
            content.readShard(shard.get()).forEach(person -> persons.put(person.personId(), person));
        }
        return persons;
    }

    private StoreDifference compare(SortedMap<String, PersonEntry> before, SortedMap<String, PersonEntry> after)
            throws IOException {
        SortedSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        StoreDifference difference = StoreDifference.NONE;
        for (String id : ids) {
            @Nullable PersonEntry old = before.get(id);
            @Nullable PersonEntry now = after.get(id);
            List<BundleFile> oldFiles = old == null ? List.of() : old.files();
            List<BundleFile> newFiles = now == null ? List.of() : now.files();
            if (!oldFiles.equals(newFiles)) {
                difference = difference.plus(new StoreDifference(
                        old == null ? 1 : 0,
                        now == null ? 1 : 0,
                        old == null || now == null ? 0 : 1,
                        compareFiles(oldFiles, newFiles)));
            }
        }
        return difference;
    }

    private SortedMap<String, RecordDifferences> compareFiles(List<BundleFile> before, List<BundleFile> after)
            throws IOException {
        Map<String, BundleFile> old = byType(before);
        Map<String, BundleFile> now = byType(after);
        SortedSet<String> types = new TreeSet<>(old.keySet());
        types.addAll(now.keySet());
        SortedMap<String, RecordDifferences> differences = new TreeMap<>();
        for (String type : types) {
            if (!Objects.equals(old.get(type), now.get(type))) {
                differences.put(type, compareRecords(records(old.get(type)), records(now.get(type))));
            }
        }
        return differences;
    }

    private static Map<String, BundleFile> byType(List<BundleFile> files) {
        Map<String, BundleFile> byType = new HashMap<>();
        files.forEach(file -> byType.put(file.recordType(), file));
        return byType;
    }

    private SortedMap<String, SpecificRecord> records(@Nullable BundleFile file) throws IOException {
        return file == null ? new TreeMap<>() : ComparedRows.read(file.recordType(), content.read(file.file()));
    }

    private static RecordDifferences compareRecords(
            SortedMap<String, SpecificRecord> before, SortedMap<String, SpecificRecord> after) {
        long removed =
                before.keySet().stream().filter(id -> !after.containsKey(id)).count();
        long added = 0;
        SortedMap<String, Long> fields = new TreeMap<>();
        List<String> ids = new ArrayList<>();
        for (Map.Entry<String, SpecificRecord> now : after.entrySet()) {
            @Nullable SpecificRecord old = before.get(now.getKey());
            if (old == null) {
                added++;
                continue;
            }
            List<String> changed = changedFields(old, now.getValue());
            changed.forEach(field -> fields.merge(field, 1L, Long::sum));
            if (!changed.isEmpty()) {
                ids.add(now.getKey());
            }
        }
        return RecordDifferences.NONE.plus(new RecordDifferences(added, removed, ids.size(), fields, ids));
    }

    private static List<String> changedFields(SpecificRecord old, SpecificRecord now) {
        List<String> changed = new ArrayList<>();
        for (Schema.Field field : now.getSchema().getFields()) {
            if (!Objects.equals(old.get(field.pos()), now.get(field.pos()))) {
                changed.add(field.name());
            }
        }
        return changed;
    }
}
