package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.CurrentPointer;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;

/** Read-only verification of a store: compares all published files with the current snapshot. */
final class Verifier {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing((Finding finding) -> finding.path()).thenComparing(finding -> finding.kind());

    private final StorageArea area;
    private final SnapshotReader reader;
    private final StoreContent content;
    private final DataPackages dataPackages;
    private final Receipts receipts;

    Verifier(StorageArea area) {
        this.area = area;
        this.reader = new SnapshotReader(area);
        this.content = new StoreContent(area);
        this.dataPackages = new DataPackages(area);
        this.receipts = new Receipts(content);
    }

    Verification verify() throws IOException {
        CurrentPointer pointer = reader.requirePointer();
        Snapshot snapshot = reader.current();
        FileCheck check = new FileCheck(area);
        if (area.size(StorePaths.PENDING).isPresent()) {
            check.found(
                    Finding.Kind.UNFINISHED,
                    StorePaths.PENDING,
                    "a run is publishing, or was killed while publishing:"
                            + " wait for it, or start a run, which completes or undoes the commit");
        }
        Reachable.shared(snapshot).forEach(check::content);
        checkDeliveries(snapshot, check);
        for (FileCheck shard :
                Parallel.map(area.parallelism(), snapshot.shards().values(), this::checkShard)) {
            check.add(shard);
        }
        List<Finding> findings = new ArrayList<>(check.findings());
        findings.addAll(conservation(snapshot, check));
        findings.addAll(new OrphanSearch(area, content).search(snapshot, previous(pointer)));
        for (String path : area.looseAccess()) {
            findings.add(new Finding(
                    Finding.Kind.LOOSE_ACCESS, path, "users other than its owner can open it: remove their access"));
        }
        findings.sort(ORDER);
        return new Verification(snapshot.id(), check.hash(), check.files(), findings);
    }

    private Optional<Snapshot> previous(CurrentPointer pointer) throws IOException {
        return pointer.previous().equals(pointer.snapshot()) ? Optional.empty() : reader.find(pointer.previous());
    }

    private void checkDeliveries(Snapshot snapshot, FileCheck check) {
        for (LedgerEntry entry : snapshot.ledger().values()) {
            String id = entry.delivery().id();
            check.projected(StorePaths.delivery(id), entry::toJson);
            check.projected(StorePaths.receipt(entry.delivery().organisation(), id), () -> receipts.of(entry));
        }
    }

    private FileCheck checkShard(ShardEntry shard) {
        FileCheck check = new FileCheck(area);
        for (PersonEntry person : persons(shard, check)) {
            if (!person.shard().equals(shard.shard())) {
                check.found(
                        Finding.Kind.INCONSISTENT,
                        shard.file().path(),
                        "it contains person " + person.personId() + ", who belongs to shard " + person.shard());
            }
            for (ContentFile file : Reachable.of(person)) {
                check.content(file);
            }
            check.projected(StorePaths.dataPackage(person.personId()), () -> dataPackages.of(person));
        }
        return check;
    }

    /** Returns the persons of a shard; none if its manifest cannot be read, which the check of shared files reports. */
    private List<PersonEntry> persons(ShardEntry shard, FileCheck check) {
        try {
            List<PersonEntry> persons = content.readShard(shard);
            if (persons.size() != shard.persons()) {
                check.found(
                        Finding.Kind.INCONSISTENT,
                        shard.file().path(),
                        "it contains " + persons.size() + " people, but the snapshot states " + shard.persons());
            }
            return persons;
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Compares the totals of the snapshot with those counted from its files, if those files could be read. */
    private List<Finding> conservation(Snapshot snapshot, FileCheck check) throws IOException {
        if (check.isDamaged(Reachable.shared(snapshot))) {
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
