package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mesinfos.pipelines.store.catalog.DeliveryCounts;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;

/**
 * The files of a store that people and organisations open: bundle manifests, receipts and ledger entries.
 *
 * <p>Each file is a pure function of the snapshot, so an update that is repeated or resumed gives the same files.
 *
 * <p>Bundles that lose rows are updated before bundles that gain rows. A row that moves from one person to another is
 * thus in neither bundle for a moment, and never in both.
 */
final class Projection {

    private final StorageArea area;
    private final StoreContent content;
    private final DataPackages dataPackages;
    private final Receipts receipts;

    Projection(StorageArea area) {
        this.area = area;
        this.content = new StoreContent(area);
        this.dataPackages = new DataPackages(area);
        this.receipts = new Receipts(content);
    }

    /**
     * Number of bundles that changed.
     *
     * @param written new or changed bundles
     * @param removed bundles of persons who have no rows any more
     */
    record Changes(long written, long removed) {

        static final Changes NONE = new Changes(0, 0);

        Changes plus(Changes other) {
            return new Changes(written + other.written, removed + other.removed);
        }
    }

    private enum Turn {
        BUNDLES_THAT_LOSE,
        BUNDLES_THAT_GAIN
    }

    /** Updates the files from one snapshot to another. */
    Changes bring(Snapshot from, Snapshot to) throws IOException {
        Changes changes = Changes.NONE;
        for (Turn turn : Turn.values()) {
            changes = changes.plus(bringBundles(from, to, turn));
        }
        Parallel.map(area.parallelism(), to.ledger().values(), entry -> bringDelivery(from, entry));
        return changes;
    }

    private Changes bringBundles(Snapshot from, Snapshot to, Turn turn) throws IOException {
        SortedSet<String> shards = new TreeSet<>(from.shards().keySet());
        shards.addAll(to.shards().keySet());
        shards.removeIf(shard -> from.shard(shard).equals(to.shard(shard)));
        if (turn == Turn.BUNDLES_THAT_LOSE) {
            shards.retainAll(from.shards().keySet());
        }
        return Parallel.map(area.parallelism(), shards, shard -> bringShard(from.shard(shard), to.shard(shard), turn))
                .stream()
                .reduce(Changes.NONE, Changes::plus);
    }

    private Changes bringShard(Optional<ShardEntry> from, Optional<ShardEntry> to, Turn turn) throws IOException {
        Map<String, PersonEntry> before = new HashMap<>();
        for (PersonEntry person : persons(from)) {
            before.put(person.personId(), person);
        }
        long written = 0;
        for (PersonEntry person : persons(to)) {
            PersonEntry old = before.remove(person.personId());
            if (turnOf(old, person) == turn && isChanged(old, person)) {
                area.write(StorePaths.dataPackage(person.personId()), dataPackages.of(person));
                written++;
            }
        }
        if (turn == Turn.BUNDLES_THAT_GAIN) {
            return new Changes(written, 0);
        }
        for (String removed : before.keySet()) {
            area.delete(StorePaths.dataPackage(removed));
        }
        return new Changes(written, before.size());
    }

    private List<PersonEntry> persons(Optional<ShardEntry> shard) throws IOException {
        return shard.isPresent() ? content.readShard(shard.get()) : List.of();
    }

    private static boolean isChanged(PersonEntry old, PersonEntry person) {
        return old == null
                || !old.files().equals(person.files())
                || !old.sources().equals(person.sources());
    }

    /** A bundle belongs to the first phase if it loses rows of any delivery. */
    private static Turn turnOf(PersonEntry old, PersonEntry person) {
        if (old == null) {
            return Turn.BUNDLES_THAT_GAIN;
        }
        Map<String, Long> shown = new HashMap<>();
        person.counts().forEach(counts -> shown.put(counts.delivery(), shown(counts)));
        boolean loses =
                old.counts().stream().anyMatch(counts -> shown(counts) > shown.getOrDefault(counts.delivery(), 0L));
        return loses ? Turn.BUNDLES_THAT_LOSE : Turn.BUNDLES_THAT_GAIN;
    }

    private static long shown(DeliveryCounts counts) {
        return counts.kept() + counts.merged();
    }

    private boolean bringDelivery(Snapshot from, LedgerEntry entry) throws IOException {
        boolean changed = !entry.equals(from.ledger().get(entry.delivery().id()));
        if (changed) {
            area.write(StorePaths.delivery(entry.delivery().id()), entry.toJson());
            area.write(
                    StorePaths.receipt(
                            entry.delivery().organisation(), entry.delivery().id()),
                    receipts.of(entry));
        }
        return changed;
    }
}
