package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StoredFile;

/** Files of a folder that remember, for each shard of a store, what its files were made of. */
final class RememberedShards {

    private static final String FOLDER = "basis";
    private static final String SUFFIX = ".json";

    private final StorageArea area;

    RememberedShards(StorageArea area) {
        this.area = area;
    }

    /** Returns the shards that are remembered, sorted. */
    SortedSet<String> shards() throws IOException {
        SortedSet<String> shards = new TreeSet<>();
        for (StoredFile file : area.list(FOLDER)) {
            shards.add(file.path().substring(FOLDER.length() + 1).replace(SUFFIX, ""));
        }
        return shards;
    }

    /** Reads what is remembered of a shard; empty if it is not remembered. */
    Optional<byte[]> read(String shard) throws IOException {
        return area.read(path(shard));
    }

    /** Forgets a shard. */
    void forget(String shard) throws IOException {
        area.delete(path(shard));
    }

    static String path(String shard) {
        return FOLDER + "/" + shard + SUFFIX;
    }
}
