package org.mesinfos.pipelines.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.encryption.EncryptionException;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StoredFile;

/**
 * Memory of the store for the inputs from which the bundles in the folder of a reader application were made. The folder itself
 * has nothing that changes with data which the application does not see. A bundle that is not remembered is written again, so files
 * of this memory may be missing or out of date.
 */
public final class ReaderMemory {

    private static final int NAME_LENGTH = 32;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StorageArea area;
    private final RememberedShards shards;

    private ReaderMemory(StorageArea area, String location) {
        this.area = area;
        this.shards = new RememberedShards(area, folder(location));
    }

    /** Opens the memory of a folder, by its absolute path or URI. */
    static ReaderMemory of(StorageArea area, String location) {
        return new ReaderMemory(area, location);
    }

    /** Returns the folder of the memory, whose name is encrypted, as all digests in paths of encrypted files are. */
    private static String folder(String location) {
        return StorePaths.READER_MEMORY + "/"
                + Digests.sha256(location.getBytes(StandardCharsets.UTF_8)).substring(0, NAME_LENGTH);
    }

    /** Removes the memory of all folders but some. */
    static void retain(StorageArea area, Collection<String> locations) throws IOException {
        Set<String> kept = locations.stream().map(ReaderMemory::folder).collect(Collectors.toSet());
        for (StoredFile file : area.list(StorePaths.READER_MEMORY)) {
            if (!kept.contains(file.path().substring(0, file.path().lastIndexOf('/')))) {
                area.delete(file.path());
            }
        }
    }

    /**
     * Returns the digest of each person of a shard whose bundle is remembered; that of an unsettled bundle is empty. A damaged file
     * remembers nobody, so that the bundles and the file are written again.
     */
    public SortedMap<String, String> people(String shard) throws IOException {
        try {
            Optional<byte[]> json = shards.read(shard);
            return json.isEmpty()
                    ? new TreeMap<>()
                    : JSON.readValue(json.get(), new TypeReference<TreeMap<String, String>>() {});
        } catch (EncryptionException | JsonProcessingException damaged) {
            return new TreeMap<>();
        }
    }

    /**
     * Remembers what the bundles of a shard are made of, once they are published, or which of them change next.
     *
     * @param people digest of each person; empty for those whose bundles a publication in progress, or one that was interrupted,
     *     changes
     */
    public void remember(String shard, SortedMap<String, String> people) throws IOException {
        if (people.isEmpty()) {
            shards.forget(shard);
        } else {
            area.writeDurably(shards.path(shard), JSON.writeValueAsBytes(people));
        }
    }
}
