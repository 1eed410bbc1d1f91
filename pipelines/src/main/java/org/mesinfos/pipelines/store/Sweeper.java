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
     * @param also further snapshots whose content is retained
     * @return the number of files removed
     */
    long sweep(Snapshot current, List<Snapshot> also) throws IOException {
        area.deleteTemporaries();
        long removed = sweepWork() + sweepShared(current, also);
        return removed
                + Parallel.map(area.parallelism(), Reachable.shardNames(), shard -> sweepShard(shard, current, also))
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

    private long sweepShared(Snapshot current, List<Snapshot> also) throws IOException {
        Set<String> kept = new HashSet<>(Reachable.deliveryPaths(current));
        kept.add(StorePaths.PERSON_KEY);
        kept.add(StorePaths.ANSWERS);
        keepShared(current, kept);
        also.forEach(snapshot -> keepShared(snapshot, kept));
        long removed = 0;
        for (String folder : Reachable.SHARED_FOLDERS) {
            removed += sweepFolder(folder, kept);
        }
        return removed;
    }

    private static void keepShared(Snapshot snapshot, Set<String> kept) {
        Reachable.shared(snapshot).forEach(file -> kept.add(file.path()));
    }

    private long sweepShard(String shard, Snapshot current, List<Snapshot> also) throws IOException {
        Set<String> kept = new HashSet<>();
        for (PersonEntry person : persons(current.shard(shard))) {
            kept.add(StorePaths.dataPackage(person.personId()));
            Reachable.of(person).forEach(file -> kept.add(file.path()));
        }
        for (Snapshot snapshot : also) {
            for (PersonEntry person : persons(snapshot.shard(shard))) {
                Reachable.of(person).forEach(file -> kept.add(file.path()));
            }
        }
        return sweepFolder(StorePaths.BUNDLES + "/" + shard, kept)
                + sweepFolder(StorePaths.ACCEPTED + "/" + shard, kept);
    }

    private List<PersonEntry> persons(Optional<ShardEntry> shard) throws IOException {
        return shard.isPresent() ? content.readShard(shard.get()) : List.of();
    }

    private long sweepFolder(String folder, Set<String> kept) throws IOException {
        long removed = 0;
        for (StoredFile file : area.list(folder)) {
            if (!kept.contains(file.path())) {
                area.delete(file.path());
                removed++;
            }
        }
        return removed;
    }
}
