package org.mesinfos.pipelines.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.RedactedFile;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StorePaths;

/** The files that a snapshot refers to, with their expected hashes and sizes. */
final class ReferencedFiles {

    private ReferencedFiles() {}

    /** Folders that contain only files to which a snapshot refers, except those of single persons. */
    static final List<String> SHARED_FOLDERS = List.of(
            StorePaths.DELIVERIES,
            StorePaths.IDENTITY,
            StorePaths.ORIGINALS,
            StorePaths.QUARANTINE,
            StorePaths.READINGS,
            StorePaths.RECEIPTS,
            StorePaths.SCHEMAS,
            StorePaths.SNAPSHOTS,
            StorePaths.UNATTRIBUTED);

    /** Returns all referenced files that do not belong to a single person. */
    static List<ContentFile> sharedFiles(Snapshot snapshot) {
        List<ContentFile> files = new ArrayList<>(snapshot.schemas());
        snapshot.identity().ifPresent(files::add);
        snapshot.readings().ifPresent(files::add);
        files.addAll(manifests(snapshot));
        snapshot.shards().values().stream()
                .flatMap(shard -> shard.lookup().stream())
                .forEach(files::add);
        files.addAll(heldFiles(snapshot));
        for (FileEntry file : snapshot.quarantinedFiles()) {
            files.add(file.quarantine().orElseThrow());
            RedactedFile redacted = snapshot.erased().files().get(file.sha256());
            if (redacted == null || redacted.blanked().isPresent()) {
                String sha256 =
                        redacted == null ? file.sha256() : redacted.blanked().orElseThrow();
                files.add(new ContentFile(StorePaths.quarantinedFile(file.sha256()), sha256, file.bytes()));
            }
        }
        return files;
    }

    /** Returns the files of held rows, with their look-up indexes. */
    static Set<ContentFile> heldFiles(Snapshot snapshot) {
        Set<ContentFile> files = new HashSet<>();
        for (HeldEntry held : snapshot.held().values()) {
            files.add(held.file());
            held.lookup().ifPresent(files::add);
        }
        return files;
    }

    /** Returns the paths of all referenced files that do not belong to a single person, and those that follow from them. */
    static Set<String> sharedPaths(Snapshot snapshot) {
        Set<String> paths = new HashSet<>(tableSchemaPaths(snapshot));
        sharedFiles(snapshot).forEach(file -> paths.add(file.path()));
        paths.addAll(originalPaths(snapshot));
        return paths;
    }

    /** Returns the snapshot and the manifests of its shards, with which another snapshot is compared. */
    static List<ContentFile> manifests(Snapshot snapshot) {
        List<ContentFile> files = new ArrayList<>();
        snapshot.shards().values().stream().map(ShardEntry::file).forEach(files::add);
        if (!snapshot.equals(Snapshot.EMPTY)) {
            byte[] json = snapshot.toJson();
            files.add(new ContentFile(StorePaths.snapshot(snapshot.id()), Digests.sha256(json), json.length));
        }
        return files;
    }

    /** Returns the files of a person, without the bundle manifest. */
    static List<ContentFile> personFiles(PersonEntry person) {
        List<ContentFile> files = new ArrayList<>(person.files().size() + 1);
        files.add(person.accepted());
        person.files().stream().map(BundleFile::file).forEach(files::add);
        return files;
    }

    /** Returns the paths of the Table Schemas, which are computed from the Avro schemas. */
    static List<String> tableSchemaPaths(Snapshot snapshot) {
        return snapshot.schemas().stream()
                .map(schema -> StorePaths.tableSchema(schema.sha256()))
                .toList();
    }

    /** Returns the paths of the originals of all files, of which the store may keep some. */
    static List<String> originalPaths(Snapshot snapshot) {
        return snapshot.deliveries().stream()
                .flatMap(delivery -> delivery.files().stream())
                .map(FileEntry::sha256)
                .filter(sha256 ->
                        !RedactedFile.DESTROYED.equals(snapshot.erased().files().get(sha256)))
                .map(StorePaths::original)
                .toList();
    }

    /** Returns the paths of the tombstones of erased people. */
    static List<String> tombstonePaths(Snapshot snapshot) {
        return snapshot.erased().people().keySet().stream()
                .map(StorePaths::tombstone)
                .toList();
    }

    /** Returns the paths of ledger entries and receipts. */
    static List<String> deliveryPaths(Snapshot snapshot) {
        List<String> paths = new ArrayList<>();
        snapshot.ledger().forEach((id, entry) -> {
            paths.add(StorePaths.delivery(id));
            paths.add(StorePaths.receipt(entry.delivery().organisation(), id));
        });
        snapshot.excluded().forEach((id, delivery) -> paths.add(StorePaths.receipt(delivery.organisation(), id)));
        return paths;
    }

    /** Returns the names of all 256 shards, {@code 00} to {@code ff}. */
    static List<String> shardNames() {
        List<String> names = new ArrayList<>(256);
        for (int i = 0; i < 256; i++) {
            names.add(Digests.hexadecimal(new byte[] {(byte) i}));
        }
        return names;
    }
}
