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
 * Runs only while the lease is held and before the run writes any file.
 */
final class Sweeper {

    private final StorageArea area;
    private final StoreContent content;

    Sweeper(StorageArea area) {
        this.area = area;
        this.content = new StoreContent(area);
    }

    /**
     * Removes all files to which none of the given snapshots refers.
     *
     * @param current the current snapshot; its bundle manifests and receipts are retained
     * @param retained further snapshots whose content is retained
     * @return the number of files removed
     */
    long sweep(Snapshot current, List<Snapshot> retained) throws IOException {
        area.deleteTemporaries();
        long removed = sweepWork() + sweepShared(current, retained);
        return removed
                + Parallel.map(
                                area.parallelism(),
                                Reachable.shardNames(),
                                shard -> sweepShard(shard, current, retained))
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }

    private long sweepWork() throws IOException {
        long removed = 0;
        for (StoredFile file : area.list(StorePaths.RUNS)) {
            if (RunPaths.isWork(file.path())) {
                area.delete(file.path());
                removed++;
            }
        }
        return removed;
    }

    private long sweepShared(Snapshot current, List<Snapshot> retained) throws IOException {
        Set<String> referenced = new HashSet<>(Reachable.deliveryPaths(current));
        referenced.add(StorePaths.PERSON_KEY);
        referenced.add(StorePaths.ANSWERS);
        keepShared(current, referenced);
        retained.forEach(snapshot -> keepShared(snapshot, referenced));
        long removed = 0;
        for (String folder : Reachable.SHARED_FOLDERS) {
            removed += sweepFolder(folder, referenced);
        }
        return removed;
    }

    private static void keepShared(Snapshot snapshot, Set<String> referenced) {
        Reachable.shared(snapshot).forEach(file -> referenced.add(file.path()));
    }

    private long sweepShard(String shard, Snapshot current, List<Snapshot> retained) throws IOException {
        Set<String> referenced = new HashSet<>();
        for (PersonEntry person : persons(current.shard(shard))) {
            referenced.add(StorePaths.dataPackage(person.personId()));
            Reachable.of(person).forEach(file -> referenced.add(file.path()));
        }
        for (Snapshot snapshot : retained) {
            for (PersonEntry person : persons(snapshot.shard(shard))) {
                Reachable.of(person).forEach(file -> referenced.add(file.path()));
            }
        }
        return sweepFolder(StorePaths.BUNDLES + "/" + shard, referenced)
                + sweepFolder(StorePaths.ACCEPTED + "/" + shard, referenced);
    }

    private List<PersonEntry> persons(Optional<ShardEntry> shard) throws IOException {
        return shard.isPresent() ? content.readShard(shard.get()) : List.of();
    }

    private long sweepFolder(String folder, Set<String> referenced) throws IOException {
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
