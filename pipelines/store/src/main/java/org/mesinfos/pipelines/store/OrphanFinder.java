package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.ArrayList;
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

/** Read-only search for orphan files, to which neither the current nor the previous snapshot refers. */
final class OrphanFinder {

    private final StorageArea area;
    private final ContentStore content;

    OrphanFinder(StorageArea area, ContentStore content) {
        this.area = area;
        this.content = content;
    }

    List<Finding> find(Snapshot current, Optional<Snapshot> previous) throws IOException {
        Set<String> referenced = new HashSet<>(ReferencedFiles.deliveryPaths(current));
        referenced.add(StorePaths.PERSON_KEY);
        referenced.add(StorePaths.REVIEW_ANSWERS);
        referenced.addAll(ReferencedFiles.tombstonePaths(current));
        addContent(current, referenced);
        for (ShardEntry shard : current.shards().values()) {
            readPersons(shard).forEach(person -> referenced.add(StorePaths.dataPackage(person.personId())));
        }
        if (previous.isPresent()) {
            addContent(previous.get(), referenced);
        }
        List<String> folders = new ArrayList<>(ReferencedFiles.SHARED_FOLDERS);
        folders.addAll(List.of(StorePaths.ACCEPTED, StorePaths.BUNDLES, "tmp"));
        List<Finding> findings = new ArrayList<>();
        for (String folder : folders) {
            for (StoredFile file : area.list(folder)) {
                if (!referenced.contains(file.path())) {
                    findings.add(new Finding(
                            Finding.Kind.ORPHAN,
                            file.path(),
                            "no snapshot refers to it: a run is writing or was killed, or somebody put it there; the next run"
                                    + " that reads a delivery removes it from a folder of the store"));
                }
            }
        }
        return findings;
    }

    private void addContent(Snapshot snapshot, Set<String> referenced) {
        referenced.addAll(ReferencedFiles.sharedPaths(snapshot));
        for (ShardEntry shard : snapshot.shards().values()) {
            for (PersonEntry person : readPersons(shard)) {
                ReferencedFiles.personFiles(person).forEach(file -> referenced.add(file.path()));
            }
        }
    }

    /** Returns the persons of a shard; none if the manifest cannot be read, which is reported as a separate finding. */
    private List<PersonEntry> readPersons(ShardEntry shard) {
        try {
            return content.readShard(shard);
        } catch (IOException e) {
            return List.of();
        }
    }
}
