package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
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
 *
 * <p>If rows of a delivery leave a bundle, because a consent ended, a delivery was retracted or a row moved, the files that
 * had them are removed at once. So are the files of held rows if a run finds rows of an erased person in them. All other
 * superseded files remain for readers until the next run.
 */
final class PublishedFiles {

    private final StorageArea area;
    private final ContentStore content;
    private final DataPackageWriter dataPackages;
    private final ReceiptWriter receipts;

    PublishedFiles(StorageArea area) {
        this.area = area;
        this.content = new ContentStore(area);
        this.dataPackages = new DataPackageWriter(area);
        this.receipts = new ReceiptWriter(content);
    }

    /**
     * Number of bundles that changed.
     *
     * @param written new or changed bundles
     * @param removed bundles of persons who have no rows any more
     */
    record BundleChanges(long written, long removed) {

        static final BundleChanges NONE = new BundleChanges(0, 0);

        BundleChanges plus(BundleChanges other) {
            return new BundleChanges(written + other.written, removed + other.removed);
        }
    }

    private enum Phase {
        SHRINKING_BUNDLES,
        GROWING_BUNDLES
    }

    /** Updates the files from one snapshot to another. */
    BundleChanges update(Snapshot from, Snapshot to) throws IOException {
        Parallel.map(area.parallelism(), to.schemas(), schema -> updateSchema(to, schema));
        BundleChanges changes = BundleChanges.NONE;
        for (Phase turn : Phase.values()) {
            changes = changes.plus(updateBundles(from, to, turn));
        }
        for (Map.Entry<String, CalendarDay> person : to.erased().people().entrySet()) {
            updateTombstone(from, to, person.getKey(), person.getValue());
        }
        Parallel.map(area.parallelism(), to.ledger().values(), entry -> updateDelivery(from, entry));
        Parallel.map(area.parallelism(), to.excluded().values(), delivery -> updateExcluded(from, delivery));
        removeReceipts(from, to);
        if (to.totals().deliveries().suppressed() > from.totals().deliveries().suppressed()) {
            removeSupersededHeldRows(from, to);
        }
        return changes;
    }

    private void removeSupersededHeldRows(Snapshot from, Snapshot to) throws IOException {
        Set<ContentFile> current = ReferencedFiles.heldFiles(to);
        for (ContentFile file : ReferencedFiles.heldFiles(from)) {
            if (!current.contains(file)) {
                area.delete(file.path());
            }
        }
    }

    /** Removes the receipts of approved deliveries that were not in the inbox any more. */
    private void removeReceipts(Snapshot from, Snapshot to) throws IOException {
        for (ExcludedDelivery earlier : from.excluded().values()) {
            String id = earlier.delivery();
            if (!to.excluded().containsKey(id) && !to.ledger().containsKey(id)) {
                area.delete(StorePaths.receipt(earlier.organisation(), id));
            }
        }
    }

    /** Writes the manifests of all bundles again, after their encryption has changed. */
    void rewriteBundleManifests(Snapshot snapshot) throws IOException {
        for (String shard : snapshot.shards().keySet()) {
            for (PersonEntry person : readPersons(snapshot.shard(shard))) {
                area.write(StorePaths.dataPackage(person.personId()), dataPackages.toJson(snapshot, person));
            }
        }
    }

    private void updateTombstone(Snapshot from, Snapshot to, String person, CalendarDay day) throws IOException {
        if (!day.equals(from.erased().people().get(person)) || from.format() != to.format()) {
            area.write(StorePaths.tombstone(person), tombstone(person, day));
        }
    }

    /** Returns the file that readers of a bundle find in its place after the person was erased. */
    static byte[] tombstone(String person, CalendarDay day) {
        return ("{\"person\":\"" + person + "\",\"erasedOn\":\"" + day + "\"}\n").getBytes(StandardCharsets.UTF_8);
    }

    private BundleChanges updateBundles(Snapshot from, Snapshot to, Phase turn) throws IOException {
        SortedSet<String> shards = new TreeSet<>(from.shards().keySet());
        shards.addAll(to.shards().keySet());
        if (from.format() == to.format()) {
            shards.removeIf(shard -> from.shard(shard).equals(to.shard(shard)));
        }
        if (turn == Phase.SHRINKING_BUNDLES) {
            shards.retainAll(from.shards().keySet());
        }
        return Parallel.map(area.parallelism(), shards, shard -> updateShard(from, to, shard, turn)).stream()
                .reduce(BundleChanges.NONE, BundleChanges::plus);
    }

    /** Writes the Table Schema of an Avro schema beside it. */
    private boolean updateSchema(Snapshot to, ContentFile schema) throws IOException {
        if (to.format() == 1) {
            return false;
        }
        String path = StorePaths.tableSchema(schema.sha256());
        byte[] json = dataPackages.tableSchema(schema.sha256());
        boolean isStale =
                !area.read(path).map(stored -> Arrays.equals(stored, json)).orElse(false);
        if (isStale) {
            area.write(path, json);
        }
        return isStale;
    }

    private BundleChanges updateShard(Snapshot from, Snapshot to, String shard, Phase turn) throws IOException {
        boolean isOtherFormat = from.format() != to.format();
        Map<String, PersonEntry> before = new HashMap<>();
        for (PersonEntry person : readPersons(from.shard(shard))) {
            before.put(person.personId(), person);
        }
        long written = 0;
        for (PersonEntry person : readPersons(to.shard(shard))) {
            PersonEntry old = before.remove(person.personId());
            if (phaseOf(old, person) == turn && (isOtherFormat || differs(old, person))) {
                area.write(StorePaths.dataPackage(person.personId()), dataPackages.toJson(to, person));
                written++;
            }
            if (turn == Phase.SHRINKING_BUNDLES && old != null && losesAcceptedRows(old, person)) {
                removeSuperseded(old, ReferencedFiles.personFiles(person));
            }
        }
        if (turn == Phase.GROWING_BUNDLES) {
            return new BundleChanges(written, 0);
        }
        for (PersonEntry removed : before.values()) {
            area.delete(StorePaths.dataPackage(removed.personId()));
            removeSuperseded(removed, List.of());
        }
        return new BundleChanges(written, before.size());
    }

    private void removeSuperseded(PersonEntry old, List<ContentFile> current) throws IOException {
        for (ContentFile file : ReferencedFiles.personFiles(old)) {
            if (!current.contains(file)) {
                area.delete(file.path());
            }
        }
    }

    private List<PersonEntry> readPersons(Optional<ShardEntry> shard) throws IOException {
        return shard.isPresent() ? content.readShard(shard.get()) : List.of();
    }

    private static boolean differs(PersonEntry old, PersonEntry person) {
        return old == null
                || !old.files().equals(person.files())
                || !old.sources().equals(person.sources());
    }

    /** Returns the phase that writes a bundle: the first one if the bundle loses rows of any delivery. */
    private static Phase phaseOf(PersonEntry old, PersonEntry person) {
        if (old == null) {
            return Phase.GROWING_BUNDLES;
        }
        return losesAcceptedRows(old, person) || loses(old, person, PublishedFiles::visibleRows)
                ? Phase.SHRINKING_BUNDLES
                : Phase.GROWING_BUNDLES;
    }

    /** Returns whether rows of any delivery are not of the person any more; those that a snapshot supersedes still are. */
    private static boolean losesAcceptedRows(PersonEntry old, PersonEntry person) {
        return loses(old, person, PersonDeliveryCounts::accepted);
    }

    private static boolean loses(PersonEntry old, PersonEntry person, ToLongFunction<PersonDeliveryCounts> rows) {
        Map<String, Long> now = new HashMap<>();
        person.countsByDelivery().values().forEach(counts -> now.put(counts.delivery(), rows.applyAsLong(counts)));
        return old.countsByDelivery().values().stream()
                .anyMatch(counts -> rows.applyAsLong(counts) > now.getOrDefault(counts.delivery(), 0L));
    }

    private static long visibleRows(PersonDeliveryCounts counts) {
        return counts.kept() + counts.merged();
    }

    private boolean updateDelivery(Snapshot from, LedgerEntry entry) throws IOException {
        String id = entry.delivery().id();
        boolean changed =
                !entry.equals(from.ledger().get(id)) || from.excluded().containsKey(id);
        if (changed) {
            area.write(StorePaths.delivery(entry.delivery().id()), entry.toJson());
            area.write(
                    StorePaths.receipt(
                            entry.delivery().organisation(), entry.delivery().id()),
                    receipts.toJson(entry));
        }
        return changed;
    }

    private boolean updateExcluded(Snapshot from, ExcludedDelivery delivery) throws IOException {
        boolean changed = !delivery.equals(from.excluded().get(delivery.delivery()));
        if (changed) {
            area.write(
                    StorePaths.receipt(delivery.organisation(), delivery.delivery()), ReceiptWriter.toJson(delivery));
            if (from.ledger().containsKey(delivery.delivery())) {
                area.delete(StorePaths.delivery(delivery.delivery()));
            }
        }
        return changed;
    }
}
