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
import org.mesinfos.pipelines.store.storage.StoredFile;

/**
 * Removal of orphan files: superseded files and files of runs that were killed.
 *
 * <p>Files outside the folders of the store are not touched. The paths of one shard per thread are in memory at a time.
 * Runs only while the lease is held and no worker writes.
 */
final class OrphanRemover {

    private final StorageArea area;
    private final ContentStore content;

    OrphanRemover(StorageArea area) {
        this.area = area;
        this.content = new ContentStore(area);
    }

    /**
     * Removes all files to which none of the given snapshots refers.
     *
     * @param current the current snapshot; its bundle manifests and receipts are retained
     * @param retained further snapshots whose content is retained
     * @param compared further snapshots of which the manifests are retained, so that the current one can be compared with
     *     them
     * @return the number of files removed
     */
    long removeOrphans(Snapshot current, List<Snapshot> retained, List<Snapshot> compared) throws IOException {
        area.deleteTemporaries();
        long removed = removeWorkFiles() + removeSharedOrphans(current, retained, compared);
        return removed
                + Parallel.map(
                                area.parallelism(),
                                ReferencedFiles.shardNames(),
                                shard -> removeShardOrphans(shard, current, retained))
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    /**
     * Removes the manifests of snapshots that are no longer compared with the current one.
     *
     * @param kept snapshots whose manifests are retained
     */
    void removeManifests(List<Snapshot> dropped, List<Snapshot> kept) throws IOException {
        Set<String> paths = new HashSet<>();
        dropped.forEach(snapshot -> ReferencedFiles.manifests(snapshot).forEach(file -> paths.add(file.path())));
        kept.forEach(snapshot -> ReferencedFiles.manifests(snapshot).forEach(file -> paths.remove(file.path())));
        for (String path : paths) {
            area.delete(path);
        }
    }

    private long removeWorkFiles() throws IOException {
        long removed = 0;
        for (StoredFile file : area.list(StorePaths.RUNS)) {
            if (RunPaths.isWork(file.path())) {
                area.delete(file.path());
                removed++;
            }
        }
        return removed;
    }

    private long removeSharedOrphans(Snapshot current, List<Snapshot> retained, List<Snapshot> compared)
            throws IOException {
        Set<String> referenced = new HashSet<>(ReferencedFiles.deliveryPaths(current));
        referenced.add(StorePaths.PERSON_KEY);
        referenced.add(StorePaths.REVIEW_ANSWERS);
        referenced.addAll(ReferencedFiles.sharedPaths(current));
        retained.forEach(snapshot -> referenced.addAll(retainedPaths(snapshot, current)));
        compared.forEach(snapshot -> ReferencedFiles.manifests(snapshot).forEach(file -> referenced.add(file.path())));
        long removed = 0;
        for (String folder : ReferencedFiles.SHARED_FOLDERS) {
            removed += removeOrphansIn(folder, referenced);
        }
        return removed;
    }

    /**
     * Returns the paths of an earlier snapshot, without the redacted bytes of files that the current one does not have: were
     * such a file delivered again, they would be taken for the delivered bytes.
     */
    private static Set<String> retainedPaths(Snapshot retained, Snapshot current) {
        Set<String> paths = ReferencedFiles.sharedPaths(retained);
        for (String file : retained.erased().files().keySet()) {
            if (!current.erased().files().containsKey(file)) {
                paths.remove(StorePaths.original(file));
                paths.remove(StorePaths.quarantinedFile(file));
            }
        }
        return paths;
    }

    private long removeShardOrphans(String shard, Snapshot current, List<Snapshot> retained) throws IOException {
        Set<String> referenced = new HashSet<>(ReferencedFiles.tombstonePaths(current));
        for (PersonEntry person : readPersons(current.shard(shard))) {
            referenced.add(StorePaths.dataPackage(person.personId()));
            ReferencedFiles.personFiles(person).forEach(file -> referenced.add(file.path()));
        }
        for (Snapshot snapshot : retained) {
            for (PersonEntry person : readPersons(snapshot.shard(shard))) {
                ReferencedFiles.personFiles(person).forEach(file -> referenced.add(file.path()));
            }
        }
        return removeOrphansIn(StorePaths.BUNDLES + "/" + shard, referenced)
                + removeOrphansIn(StorePaths.ACCEPTED + "/" + shard, referenced);
    }

    private List<PersonEntry> readPersons(Optional<ShardEntry> shard) throws IOException {
        return shard.isPresent() ? content.readShard(shard.get()) : List.of();
    }

    private long removeOrphansIn(String folder, Set<String> referenced) throws IOException {
        long removed = 0;
        for (StoredFile file : area.list(folder)) {
            if (!referenced.contains(file.path())) {
                area.delete(file.path());
                removed++;
            }
        }
        return removed;
    }
}
