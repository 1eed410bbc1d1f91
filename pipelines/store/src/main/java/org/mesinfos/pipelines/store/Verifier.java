package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.CurrentPointer;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.encryption.EncryptionException;
import org.mesinfos.pipelines.store.storage.StorageArea;

/** Read-only verification of a store: compares all published files with the current snapshot. */
final class Verifier {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing((Finding finding) -> finding.path()).thenComparing(finding -> finding.kind());

    private final StorageArea area;
    private final SnapshotReader reader;
    private final ContentStore content;
    private final DataPackageWriter dataPackages;
    private final ReceiptWriter receipts;

    private final List<String> openKeys;

    /** @param openKeys files and folders of the key folder that users other than its owner can open */
    Verifier(StorageArea area, List<String> openKeys) {
        this.area = area;
        this.openKeys = openKeys;
        this.reader = new SnapshotReader(area);
        this.content = new ContentStore(area);
        this.dataPackages = new DataPackageWriter(area);
        this.receipts = new ReceiptWriter(content);
    }

    Verification verify() throws IOException {
        CurrentPointer pointer = reader.requirePointer();
        Snapshot snapshot = reader.readCurrent();
        FileChecker check = new FileChecker(area);
        if (area.size(StorePaths.PENDING).isPresent()) {
            check.addFinding(
                    Finding.Kind.UNFINISHED,
                    StorePaths.PENDING,
                    "a run is publishing, or was killed while publishing:"
                            + " wait for it, or start a run, which completes or undoes the commit");
        }
        Set<String> expired = new HashSet<>();
        new RetainedFiles(area).state().expired().forEach(sha256 -> expired.add(StorePaths.quarantinedFile(sha256)));
        for (ContentFile file : ReferencedFiles.sharedFiles(snapshot)) {
            if (expired.contains(file.path())) {
                check.checkExpired(file);
            } else {
                check.checkContent(file);
            }
        }
        checkTableSchemas(snapshot, check);
        hashWithoutRules(snapshot, check);
        new OriginalsChecker(content)
                .check(snapshot, new RetainedFiles(area).state().expired(), check);
        checkDeliveries(snapshot, check);
        snapshot.erased()
                .people()
                .forEach((person, day) -> check.checkPublished(
                        StorePaths.tombstone(person), () -> PublishedFiles.tombstone(person, day)));
        for (FileChecker shard : Parallel.map(
                area.parallelism(), snapshot.shards().values(), shard -> checkShard(snapshot, shard, check))) {
            check.addShard(shard);
        }
        Optional<Snapshot> previous = previousSnapshot(pointer, check);
        List<Finding> findings = new ArrayList<>(check.findings());
        findings.addAll(new DecisionFiles(area).verify(snapshot.excluded().values()));
        findings.addAll(checkConservation(snapshot, check));
        findings.addAll(new OrphanFinder(area, content).find(snapshot, previous));
        area.pathsWithLooseAccess().forEach(path -> findings.add(looseAccess(path)));
        openKeys.forEach(path -> findings.add(looseAccess(path)));
        findings.sort(ORDER);
        return new Verification(snapshot.id(), check.hash(), check.bundleHash(), check.fileCount(), findings);
    }

    private static Finding looseAccess(String path) {
        return new Finding(
                Finding.Kind.LOOSE_ACCESS, path, "users other than its owner can open it: remove their access");
    }

    /**
     * Removes the fingerprints of rules from the store hash: they are no content of a store, and rules may change
     * without changing it. Stores of format 1 keep the hash of that format.
     */
    private static void hashWithoutRules(Snapshot snapshot, FileChecker check) {
        if (snapshot.readings().isPresent()) {
            check.excludeFromHash(snapshot.readings().get().path());
            check.excludeFromHash(StorePaths.snapshot(snapshot.id()));
            check.addToHash(
                    StorePaths.SNAPSHOTS, Digests.sha256(snapshot.withoutRules().toJson()));
        }
    }

    /** Returns the snapshot before the current one; none if it does not exist. If it is damaged, that is a finding. */
    private Optional<Snapshot> previousSnapshot(CurrentPointer pointer, FileChecker check) throws IOException {
        if (pointer.previous().equals(pointer.snapshot())) {
            return Optional.empty();
        }
        try {
            return reader.findSnapshot(pointer.previous());
        } catch (StoreException | EncryptionException damaged) {
            check.addFinding(
                    Finding.Kind.DAMAGED,
                    StorePaths.snapshot(pointer.previous()),
                    "it cannot be read, so that files to which only it refers count as orphans: "
                            + damaged.getMessage());
            return Optional.empty();
        }
    }

    private void checkTableSchemas(Snapshot snapshot, FileChecker check) {
        if (snapshot.format() > 1) {
            snapshot.schemas()
                    .forEach(schema -> check.checkPublished(
                            StorePaths.tableSchema(schema.sha256()), () -> dataPackages.tableSchema(schema.sha256())));
        }
    }

    private void checkDeliveries(Snapshot snapshot, FileChecker check) {
        for (LedgerEntry entry : snapshot.ledger().values()) {
            String id = entry.delivery().id();
            check.checkPublished(StorePaths.delivery(id), entry::toJson);
            check.checkPublished(StorePaths.receipt(entry.delivery().organisation(), id), () -> receipts.toJson(entry));
        }
        for (ExcludedDelivery delivery : snapshot.excluded().values()) {
            check.checkPublished(
                    StorePaths.receipt(delivery.organisation(), delivery.delivery()),
                    () -> ReceiptWriter.toJson(delivery));
        }
    }

    private FileChecker checkShard(Snapshot snapshot, ShardEntry shard, FileChecker shared) {
        FileChecker check = new FileChecker(area);
        for (PersonEntry person : readPersons(shard, check, shared)) {
            if (!person.shard().equals(shard.shard())) {
                check.addFinding(
                        Finding.Kind.INCONSISTENT,
                        shard.file().path(),
                        "it contains person " + person.personId() + ", who belongs to shard " + person.shard());
            }
            for (ContentFile file : ReferencedFiles.personFiles(person)) {
                check.checkContent(file);
            }
            check.checkPublished(
                    StorePaths.dataPackage(person.personId()), () -> dataPackages.toJson(snapshot, person));
        }
        return check;
    }

    /** Returns the persons of a shard; none if its manifest cannot be read, which is a finding once. */
    private List<PersonEntry> readPersons(ShardEntry shard, FileChecker check, FileChecker shared) {
        try {
            List<PersonEntry> persons = content.readShard(shard);
            if (persons.size() != shard.persons()) {
                check.addFinding(
                        Finding.Kind.INCONSISTENT,
                        shard.file().path(),
                        "it contains " + persons.size() + " people, but the snapshot states " + shard.persons());
            }
            return persons;
        } catch (IOException e) {
            if (!shared.hasFinding(List.of(shard.file()))) {
                check.addFinding(Finding.Kind.DAMAGED, shard.file().path(), "it cannot be read: " + e.getMessage());
            }
            return List.of();
        }
    }

    /** Compares the totals of the snapshot with those counted from its files, if those files could be read. */
    private List<Finding> checkConservation(Snapshot snapshot, FileChecker check) throws IOException {
        if (check.hasFinding(ReferencedFiles.sharedFiles(snapshot))) {
            return List.of();
        }
        Audit audit = new Auditor(area).audit(snapshot);
        List<Finding> findings = new ArrayList<>(audit.findings());
        if (!audit.snapshot().equals(snapshot)) {
            findings.add(new Finding(
                    Finding.Kind.NOT_CONSERVED,
                    StorePaths.snapshot(snapshot.id()),
                    "its totals differ from the sums over its people and held rows"));
        }
        return findings;
    }
}
