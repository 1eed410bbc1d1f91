package org.mesinfos.pipelines.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StorageLocations;
import org.mesinfos.pipelines.store.storage.StoredFile;
import org.mesinfos.records.RecordType;

/**
 * Folder with one table for each record type, in files that each have the people of one shard of a store:
 * {@code bank-transactions/3f.parquet}. For one writer.
 *
 * <p>For each file it remembers what the file was made of, so that an unchanged file is not written again. A writer that is
 * killed leaves complete files, and the next one finishes its work.
 */
public final class TableFolder {

    private static final String BASIS = "basis";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StorageArea area;

    private TableFolder(StorageArea area) {
        this.area = area;
    }

    /**
     * Opens a folder, which need not exist.
     *
     * @param location path or URI
     */
    public static TableFolder open(String location) {
        return new TableFolder(StorageLocations.open(location));
    }

    /** Returns the shards with files, sorted. */
    public SortedSet<String> shards() throws IOException {
        SortedSet<String> shards = new TreeSet<>();
        for (StoredFile file : area.list(BASIS)) {
            shards.add(file.path().substring(BASIS.length() + 1).replace(".json", ""));
        }
        return shards;
    }

    /** Returns what the files of a shard were made of, by the file name of their record type. */
    public SortedMap<String, String> basis(String shard) throws IOException {
        Optional<byte[]> json = area.read(basisPath(shard));
        return json.isEmpty()
                ? new TreeMap<>()
                : JSON.readValue(json.get(), new TypeReference<TreeMap<String, String>>() {});
    }

    /** Returns the file of a shard and type; empty if there is none. */
    public Optional<byte[]> read(String shard, RecordType type) throws IOException {
        return area.read(path(shard, type.fileName()));
    }

    /** Creates or replaces the file of a shard and type. */
    public void write(String shard, RecordType type, byte[] parquet) throws IOException {
        area.writeDurably(path(shard, type.fileName()), parquet);
    }

    /**
     * Removes the file of a shard and type.
     *
     * @param type file name of the record type
     */
    public void remove(String shard, String type) throws IOException {
        area.delete(path(shard, type));
    }

    /** Remembers what the files of a shard are made of, once they are written. */
    public void remember(String shard, Map<String, String> basis) throws IOException {
        if (basis.isEmpty()) {
            area.delete(basisPath(shard));
        } else {
            area.writeDurably(basisPath(shard), JSON.writeValueAsBytes(new TreeMap<>(basis)));
        }
    }

    private static String path(String shard, String type) {
        return type + "/" + shard + ".parquet";
    }

    private static String basisPath(String shard) {
        return BASIS + "/" + shard + ".json";
    }
}
