package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;

/**
 * Files of the previous snapshot to which the current one does not refer. They follow from the manifests of both: no folder
 * is listed, and shards that have not changed are not read.
 */
final class SupersededFiles {

    private final StorageArea area;
    private final ContentStore content;

    SupersededFiles(StorageArea area) {
        this.area = area;
        this.content = new ContentStore(area);
    }

    /**
     * Removes the files, apart from the manifests of the previous snapshot. May be repeated.
     *
     * @return the number of paths, also of files that were removed before
     * @throws StoreException if a manifest is missing or damaged
     */
    long remove(Snapshot previous, Snapshot current) throws IOException {
        Set<String> shards = new HashSet<>(previous.shards().keySet());
        shards.removeIf(shard -> previous.shard(shard).equals(current.shard(shard)));
        long removed = removeAll(ofNoPerson(previous, current));
        return removed
                + Parallel.map(area.parallelism(), shards, shard -> removeAll(ofShard(previous, current, shard)))
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    private static Set<String> ofNoPerson(Snapshot previous, Snapshot current) {
        Set<String> paths = pathsOfNoPerson(previous);
        paths.removeAll(pathsOfNoPerson(current));
        ReferencedFiles.manifests(previous).forEach(file -> paths.remove(file.path()));
        return paths;
    }

    private static Set<String> pathsOfNoPerson(Snapshot snapshot) {
        Set<String> paths = ReferencedFiles.sharedPaths(snapshot);
        paths.addAll(ReferencedFiles.deliveryPaths(snapshot));
        paths.addAll(ReferencedFiles.tombstonePaths(snapshot));
        return paths;
    }

    private Set<String> ofShard(Snapshot previous, Snapshot current, String shard) throws IOException {
        Set<String> paths = personPaths(previous.shard(shard));
        paths.removeAll(personPaths(current.shard(shard)));
        return paths;
    }

    private Set<String> personPaths(Optional<ShardEntry> shard) throws IOException {
        Set<String> paths = new HashSet<>();
        for (PersonEntry person : shard.isPresent() ? content.readShard(shard.get()) : List.<PersonEntry>of()) {
            paths.add(StorePaths.dataPackage(person.personId()));
            ReferencedFiles.personFiles(person).forEach(file -> paths.add(file.path()));
        }
        return paths;
    }

    private long removeAll(Set<String> paths) throws IOException {
        for (String path : paths) {
            area.delete(path);
        }
        return paths.size();
    }
}
