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

/** Reads everything that is published and says what is not as the snapshot tells. Changes nothing. */
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
                    "a run is publishing, or was killed while it did:"
                            + " wait for it, or start a run, which finishes it");
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
                    Finding.Kind.LOOSE_ACCESS, path, "others than its owner may open it: take their access away"));
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
                        "it tells of person " + person.personId() + ", who is of shard " + person.shard());
            }
            for (ContentFile file : Reachable.of(person)) {
                check.content(file);
            }
            check.projected(StorePaths.dataPackage(person.personId()), () -> dataPackages.of(person));
        }
        return check;
    }

    /** The people of a shard; none when its manifest cannot be read, which is found where shared files are checked. */
    private List<PersonEntry> persons(ShardEntry shard, FileCheck check) {
        try {
            List<PersonEntry> persons = content.readShard(shard);
            if (persons.size() != shard.persons()) {
                check.found(
                        Finding.Kind.INCONSISTENT,
                        shard.file().path(),
                        "it tells of " + persons.size() + " people, the snapshot of " + shard.persons());
            }
            return persons;
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Whether the totals that the snapshot states are those its files give; only when its files could be read. */
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
                    "its totals are not those that its people and held rows add up to"));
        }
        return findings;
    }
}
