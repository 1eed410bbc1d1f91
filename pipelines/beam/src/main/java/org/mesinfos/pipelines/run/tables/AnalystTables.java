package org.mesinfos.pipelines.run.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.parquet.RecordFileReader;
import org.mesinfos.parquet.RecordFileWriter;
import org.mesinfos.parquet.RecordTableWriter;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.TableFile;
import org.mesinfos.pipelines.store.TableFolder;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.records.RecordType;

/**
 * Publication of the records of all bundles as one table for each record type, sorted by person. They are read from the
 * published bundles, so consents, treatment of third parties and erasures apply to tables as to bundles.
 *
 * <p>Runs in the process of the driver, one file at a time. A file is written again, under another name, only if one of its
 * people changed. Metadata of Iceberg names the current files; the others are removed once it is published.
 */
public final class AnalystTables {

    /** Version of the files. Incremented when the same bundles give other tables than before. */
    private static final int LAYOUT = 2;

    private final ContentStore content;
    private final Snapshot snapshot;
    private final TableFolder folder;

    private AnalystTables(Store store, Snapshot snapshot, String location) {
        this.content = store.content();
        this.snapshot = snapshot;
        this.folder = TableFolder.open(location);
    }

    /**
     * Publishes the tables; does nothing if the settings name no folder for them.
     *
     * @param snapshot published snapshot of the store
     */
    public static void publish(Store store, Snapshot snapshot, Settings settings) throws IOException {
        if (settings.tables().isPresent()) {
            new AnalystTables(store, snapshot, settings.tables().get()).publish();
        }
    }

    private void publish() throws IOException {
        SortedSet<String> shards = new TreeSet<>(snapshot.shards().keySet());
        shards.addAll(folder.shards());
        Map<RecordType, SortedMap<String, TableFile>> tables = new EnumMap<>(RecordType.class);
        SortedSet<String> existing = new TreeSet<>();
        for (RecordType type : RecordType.values()) {
            existing.addAll(folder.paths(type, ".parquet"));
        }
        for (String shard : shards) {
            publish(shard, existing)
                    .forEach((type, file) -> tables.computeIfAbsent(type, first -> new TreeMap<>())
                            .put(type.fileName() + "/" + file.name(shard), file));
        }
        for (RecordType type : RecordType.values()) {
            SortedMap<String, TableFile> files = tables.getOrDefault(type, new TreeMap<>());
            SortedSet<String> present = folder.paths(type, "");
            new IcebergTable(folder, type).publish(files, present);
            for (String path : present) {
                if (path.endsWith(".parquet") && !files.containsKey(path)) {
                    folder.remove(path);
                }
            }
        }
    }

    /**
     * Writes the files of a shard that are changed or lost, and returns all of them.
     *
     * @param existing paths of all data files
     */
    private Map<RecordType, TableFile> publish(String shard, Set<String> existing) throws IOException {
        SortedMap<String, TableFile> before = folder.files(shard);
        SortedMap<String, TableFile> after = new TreeMap<>();
        Map<RecordType, TableFile> files = new EnumMap<>(RecordType.class);
        for (Map.Entry<RecordType, List<BundleFile>> table : files(shard).entrySet()) {
            RecordType type = table.getKey();
            String basis = basis(type, table.getValue());
            TableFile known = before.get(type.fileName());
            boolean isCurrent = known != null
                    && known.basis().equals(basis)
                    && existing.contains(type.fileName() + "/" + known.name(shard));
            TableFile file = isCurrent ? known : write(shard, type, table.getValue(), basis);
            files.put(type, file);
            after.put(type.fileName(), file);
        }
        if (!after.equals(before)) {
            folder.remember(shard, after);
        }
        return files;
    }

    private TableFile write(String shard, RecordType type, List<BundleFile> bundles, String basis) throws IOException {
        try (RecordTableWriter writer = new RecordTableWriter(type)) {
            for (BundleFile file : bundles) {
                for (SpecificRecord record : RecordFileReader.read(type, content.read(file.file()))) {
                    writer.add(record);
                }
            }
            byte[] parquet = writer.toParquet();
            TableFile file = new TableFile(basis, parquet.length, writer.rows());
            folder.write(type.fileName() + "/" + file.name(shard), parquet);
            return file;
        }
    }

    /** Returns the files of the bundles of a shard by record type, those of each type sorted by person. */
    private Map<RecordType, List<BundleFile>> files(String shard) throws IOException {
        Map<RecordType, List<BundleFile>> files = new EnumMap<>(RecordType.class);
        ShardEntry entry = snapshot.shards().get(shard);
        if (entry != null) {
            List<PersonEntry> people = new ArrayList<>(content.readShard(entry));
            people.sort(Comparator.comparing(PersonEntry::personId));
            for (PersonEntry person : people) {
                for (BundleFile file : person.files()) {
                    RecordType.ofFileName(file.recordType())
                            .ifPresent(type -> files.computeIfAbsent(type, first -> new ArrayList<>())
                                    .add(file));
                }
            }
        }
        return files;
    }

    /**
     * Returns a digest of everything that determines a file. The path of a file of a bundle names the person, and the ids of
     * columns depend on the whole schema.
     */
    private static String basis(RecordType type, List<BundleFile> files) {
        StringBuilder text = new StringBuilder("layout " + LAYOUT + " of " + RecordFileWriter.LAYOUT + "\n")
                .append(type.schema())
                .append('\n');
        files.forEach(file -> text.append(file.file().path())
                .append(' ')
                .append(file.file().sha256())
                .append('\n'));
        return Digests.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
