package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.DeliveryTotals;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;

/**
 * Audit of a snapshot by counting every row.
 *
 * <p>Three conditions are checked:
 *
 * <ul>
 *   <li>For each file, rows read = accepted + rejected.
 *   <li>For each delivery, summed over all persons, accepted = kept + merged + superseded + unattributed + withheld
 *       + suppressed.
 *   <li>Each further holder of a joint account has a copy of its rows.
 * </ul>
 *
 * <p>One shard per thread is in memory at a time.
 */
final class Auditor {

    private final StorageArea area;
    private final ContentStore content;

    Auditor(StorageArea area) {
        this.area = area;
        this.content = new ContentStore(area);
    }

    /** Returns the snapshot with its counted totals, and a finding for each count that does not add up. */
    Audit audit(Snapshot uncounted) throws IOException {
        RowCounter count = count(uncounted);
        List<Finding> findings = new ArrayList<>(count.findings());
        SortedMap<String, LedgerEntry> ledger = new TreeMap<>();
        for (DeliveryEntry delivery : uncounted.deliveries()) {
            DeliveryTotals totals = count.totalsOf(delivery.id()).plus(suppressed(uncounted, delivery.id()));
            ledger.put(delivery.id(), new LedgerEntry(delivery, totals));
            findings.addAll(check(delivery, totals));
        }
        for (String unknown : count.deliveriesOtherThan(ledger.keySet())) {
            findings.add(
                    lost("", "rows of delivery " + unknown + " are in the store, but the ledger does not contain it"));
        }
        Snapshot counted = new Snapshot(
                uncounted.format(),
                uncounted.shards(),
                uncounted.held(),
                ledger,
                uncounted.identity(),
                uncounted.derivation(),
                uncounted.attribution(),
                uncounted.readings(),
                schemas(count, uncounted.schemas()),
                count.totals(suppressed(uncounted)),
                uncounted.excluded(),
                uncounted.suppressions());
        return new Audit(counted, findings);
    }

    private static DeliveryTotals suppressed(Snapshot snapshot) {
        return snapshot.erased().rows().keySet().stream()
                .map(delivery -> suppressed(snapshot, delivery))
                .reduce(DeliveryTotals.NONE, DeliveryTotals::plus);
    }

    private static DeliveryTotals suppressed(Snapshot snapshot, String delivery) {
        return DeliveryTotals.suppressed(
                snapshot.erased().rowsOf(delivery), snapshot.erased().borrowedOf(delivery));
    }

    private RowCounter count(Snapshot snapshot) throws IOException {
        RowCounter count = new RowCounter();
        for (RowCounter shard :
                Parallel.map(area.parallelism(), snapshot.shards().values(), this::countShard)) {
            count.add(shard);
        }
        snapshot.held().values().forEach(count::add);
        return count;
    }

    private RowCounter countShard(ShardEntry shard) throws IOException {
        RowCounter count = new RowCounter();
        content.readShard(shard).forEach(count::add);
        return count;
    }

    private static List<Finding> check(DeliveryEntry delivery, DeliveryTotals totals) {
        List<Finding> findings = new ArrayList<>();
        for (FileEntry file : delivery.files()) {
            if (file.rowsRead() != file.accepted() + file.rejectedRows()) {
                findings.add(lost(
                        StorePaths.delivery(delivery.id()),
                        "file " + file.sha256() + ": " + file.rowsRead() + " rows read, but " + file.accepted()
                                + " accepted and " + file.rejectedRows() + " rejected"));
            }
        }
        if (delivery.accepted() != totals.accountedFor()) {
            findings.add(lost(
                    StorePaths.delivery(delivery.id()),
                    delivery.accepted() + " rows accepted, but " + totals.accountedFor() + " accounted for: "
                            + totals.kept() + " kept, " + totals.merged() + " merged, " + totals.superseded()
                            + " superseded, " + totals.unattributed() + " unattributed, " + totals.withheld()
                            + " withheld, " + totals.suppressed() + " suppressed"));
        }
        if (totals.copies() != totals.copied()) {
            findings.add(lost(
                    StorePaths.delivery(delivery.id()),
                    totals.copies() + " copies of rows of joint accounts expected, but " + totals.copied()
                            + " found with further holders"));
        }
        return findings;
    }

    /** Returns the schemas of bundles in addition to those of accepted rows. */
    private List<ContentFile> schemas(RowCounter count, List<ContentFile> ofRows) throws IOException {
        Set<ContentFile> schemas = new TreeSet<>(ofRows);
        for (String sha256 : count.schemas()) {
            String path = StorePaths.schema(sha256);
            byte[] schema = area.read(path).orElse(new byte[0]);
            if (!Digests.sha256(schema).equals(sha256)) {
                throw new StoreException("In " + area.location() + ", the schema " + path
                        + " is missing or damaged: restore it from a backup");
            }
            schemas.add(new ContentFile(path, sha256, schema.length));
        }
        return List.copyOf(schemas);
    }

    private static Finding lost(String path, String detail) {
        return new Finding(Finding.Kind.NOT_CONSERVED, path, detail);
    }
}
