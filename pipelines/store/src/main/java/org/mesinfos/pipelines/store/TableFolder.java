package org.mesinfos.pipelines.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
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
 * Folder with one table for each record type, in data files that each have the people of one shard of a store:
 * {@code bank-transactions/3f-5d0c9f7e21ab4406.parquet}. For one writer.
 *
 * <p>For each shard it remembers its files and what they were made of, so that an unchanged file is not written again. A writer
 * that is killed leaves complete files, and the next one finishes its work.
 */
public final class TableFolder {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASIS = "basis";

    private final StorageArea area;
    private final RememberedShards basis;

    private TableFolder(StorageArea area) {
        this.area = area;
        this.basis = new RememberedShards(area, BASIS);
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
        return basis.shards();
    }

    /** Returns the files of a shard by the file name of their record type; none if an earlier version wrote them. */
    public SortedMap<String, TableFile> files(String shard) throws IOException {
        Optional<byte[]> json = basis.read(shard);
        if (json.isPresent()) {
            try {
                return JSON.readValue(json.get(), new TypeReference<TreeMap<String, TableFile>>() {});
            } catch (MismatchedInputException earlierVersion) {
                return new TreeMap<>();
            }
        }
        return new TreeMap<>();
    }

    /** Returns the paths of all files of a type with a suffix, current or not, sorted. */
    public SortedSet<String> paths(RecordType type, String suffix) throws IOException {
        SortedSet<String> paths = new TreeSet<>();
        for (StoredFile file : area.list(type.fileName())) {
            if (file.path().endsWith(suffix)) {
                paths.add(file.path());
            }
        }
        return paths;
    }

    /** Reads a file; empty if there is none. */
    public Optional<byte[]> read(String path) throws IOException {
        return area.read(path);
    }

    /** Creates or replaces a file. */
    public void write(String path, byte[] content) throws IOException {
        area.writeDurably(path, content);
    }

    /** Removes a file, if there is one. */
    public void remove(String path) throws IOException {
        area.delete(path);
    }

    /** Returns the URI of a path, which need not exist. */
    public String uri(String path) throws IOException {
        return area.uri(path);
    }

    /** Remembers the files of a shard, once they are written. */
    public void remember(String shard, Map<String, TableFile> files) throws IOException {
        if (files.isEmpty()) {
            basis.forget(shard);
        } else {
            area.writeDurably(basis.path(shard), JSON.writeValueAsBytes(new TreeMap<>(files)));
        }
    }
}
