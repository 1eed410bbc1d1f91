package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.store.catalog.Erasure;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StoredFile;

/** The files of erasures in a store or in a key folder. The name of each file contains the hash of its content. */
final class ErasureFiles {

    private final StorageArea area;

    ErasureFiles(StorageArea area) {
        this.area = area;
    }

    /**
     * Reads all erasures, by id.
     *
     * @throws StoreException if the content of a file does not match its name
     */
    SortedMap<String, Erasure> read() throws IOException {
        SortedMap<String, Erasure> erasures = new TreeMap<>();
        for (StoredFile file : area.list(StorePaths.SUPPRESSED)) {
            Erasure erasure = read(file.path());
            erasures.put(erasure.id(), erasure);
        }
        return erasures;
    }

    private Erasure read(String path) throws IOException {
        try {
            Erasure erasure = Erasure.fromJson(area.read(path).orElse(new byte[0]));
            if (StorePaths.erasure(erasure.id()).equals(path)) {
                return erasure;
            }
        } catch (UncheckedIOException e) {
            throw new StoreException(damaged(path), e);
        }
        throw new StoreException(damaged(path));
    }

    private String damaged(String path) {
        return "In " + area.location() + ", the erasure " + path
                + " does not match its name: restore it from the key folder or from a backup";
    }

    void write(Erasure erasure) throws IOException {
        area.writeDurably(StorePaths.erasure(erasure.id()), erasure.toJson());
    }

    /** Returns the erasures of both places, sorted by id, and writes to each those that only the other has. */
    List<Erasure> shareWith(ErasureFiles other) throws IOException {
        SortedMap<String, Erasure> own = read();
        SortedMap<String, Erasure> others = other.read();
        SortedMap<String, Erasure> all = new TreeMap<>(own);
        all.putAll(others);
        for (Erasure erasure : all.values()) {
            if (!own.containsKey(erasure.id())) {
                write(erasure);
            }
            if (!others.containsKey(erasure.id())) {
                other.write(erasure);
            }
        }
        return new ArrayList<>(all.values());
    }
}
