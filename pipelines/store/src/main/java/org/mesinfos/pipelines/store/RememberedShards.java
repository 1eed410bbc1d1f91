package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StoredFile;

/** Files of a folder that remember, for each shard of a store, what published files were made of. */
final class RememberedShards {

    private static final String SUFFIX = ".json";

    private final StorageArea area;
    private final String folder;

    RememberedShards(StorageArea area, String folder) {
        this.area = area;
        this.folder = folder;
    }

    /** Returns the shards that are remembered, sorted. */
    SortedSet<String> shards() throws IOException {
        SortedSet<String> shards = new TreeSet<>();
        for (StoredFile file : area.list(folder)) {
            shards.add(file.path().substring(folder.length() + 1).replace(SUFFIX, ""));
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

    /** Returns the path of the file of a shard. */
    String path(String shard) {
        return folder + "/" + shard + SUFFIX;
    }
}
