package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.store.catalog.CurrentPointer;
import org.mesinfos.pipelines.store.catalog.PendingCommit;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.encryption.EncryptionException;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StoredFile;

/**
 * Recovery of a store after a run that may have been killed.
 *
 * <p>Afterwards the store contains either all changes of that run or none of them.
 */
final class Recoverer {

    private final StorageArea area;
    private final SnapshotReader reader;
    private final CleanMark mark;

    Recoverer(StorageArea area) {
        this.area = area;
        this.reader = new SnapshotReader(area);
        this.mark = new CleanMark(area);
    }

    /**
     * Requires that the location contains a store or no files except decisions, so that unrelated files are never
     * removed as orphans.
     *
     * @throws OccupiedFolderException if the location contains files but no store
     */
    void requireStoreOrNoFiles() throws IOException {
        if (reader.readPointer().isPresent() || area.size(StorePaths.PENDING).isPresent()) {
            return;
        }
        Optional<StoredFile> foreign = area.list("").stream()
                .filter(file -> !file.path().equals(StorePaths.LEASE)
                        && !file.path().equals(StorePaths.SECOND_LEASE)
                        && !file.path().equals(StorePaths.ENCRYPTED)
                        && !file.path().startsWith("tmp/")
                        && !file.path().startsWith(StorePaths.DECISIONS + "/"))
                .findFirst();
        if (foreign.isPresent()) {
            throw new OccupiedFolderException(area.location());
        }
    }

    /**
     * Rolls the pending commit forward or back, if there is one, and removes orphan files. The caller must hold the
     * lease. Nothing changes if the current snapshot cannot be read, for example because its keys are lost.
     */
    Recovery recover() throws IOException {
        Optional<PendingCommit> pending = readPendingCommit();
        if (pending.isEmpty()) {
            CurrentPointer current = readOrCreatePointer();
            long removed = removeLeftovers(current, requireSnapshot(current.snapshot()));
            mark.remove();
            return new Recovery(Recovery.Outcome.NOTHING_TO_DO, removed);
        }
        Snapshot from = requireSnapshot(pending.get().from().snapshot());
        CurrentPointer pointer = readOrRestorePointer(pending.get());
        if (pointer.equals(pending.get().to())) {
            return rollForward(pending.get(), from, requireSnapshot(pointer.snapshot()));
        }
        return rollBack(pointer, requireSnapshot(pointer.snapshot()));
    }

    /** Removes the files to which the current snapshot does not refer; lists the store only if they are not known. */
    private long removeLeftovers(CurrentPointer pointer, Snapshot current) throws IOException {
        return switch (mark.read(pointer)) {
            case NONE -> 0;
            case OF_PREVIOUS_SNAPSHOT -> {
                area.deleteTemporaries();
                yield removeSuperseded(pointer, current);
            }
            case UNKNOWN -> removeOrphans(pointer, current, List.of());
        };
    }

    private long removeSuperseded(CurrentPointer pointer, Snapshot current) throws IOException {
        try {
            return new SupersededFiles(area).remove(requireSnapshot(pointer.previous()), current);
        } catch (StoreException | EncryptionException damaged) {
            return removeOrphans(pointer, current, List.of());
        }
    }

    private Optional<PendingCommit> readPendingCommit() throws IOException {
        try {
            return area.read(StorePaths.PENDING).map(PendingCommit::fromJson);
        } catch (UncheckedIOException e) {
            throw new StoreException(
                    "The file " + StorePaths.PENDING + " of " + area.location()
                            + " is damaged: restore it from a backup, or remove it and verify the store",
                    e);
        }
    }

    private CurrentPointer readOrCreatePointer() throws IOException {
        Optional<CurrentPointer> pointer = reader.readPointer();
        if (pointer.isPresent()) {
            return pointer.get();
        }
        area.writeDurably(StorePaths.CURRENT, CurrentPointer.EMPTY.toJson());
        return CurrentPointer.EMPTY;
    }

    /**
     * Restores {@code CURRENT} from the pending commit if it is missing. Where a file cannot be replaced atomically, a
     * kill can leave no {@code CURRENT}; in that case nothing was committed.
     */
    private CurrentPointer readOrRestorePointer(PendingCommit pending) throws IOException {
        Optional<CurrentPointer> pointer = reader.readPointer();
        if (pointer.isPresent()) {
            return pointer.get();
        }
        area.writeDurably(StorePaths.CURRENT, pending.from().toJson());
        return pending.from();
    }

    /** Files that the killed run superseded remain for one more run, as if the run had not been killed. */
    private Recovery rollForward(PendingCommit pending, Snapshot from, Snapshot to) throws IOException {
        mark.remove();
        new PublishedFiles(area).update(from, to);
        area.sync();
        area.delete(StorePaths.PENDING);
        return new Recovery(Recovery.Outcome.ROLLED_FORWARD, removeOrphans(pending.to(), to, List.of(from)));
    }

    private Recovery rollBack(CurrentPointer pointer, Snapshot current) throws IOException {
        mark.remove();
        area.delete(StorePaths.PENDING);
        return new Recovery(Recovery.Outcome.ROLLED_BACK, removeOrphans(pointer, current, List.of()));
    }

    private long removeOrphans(CurrentPointer pointer, Snapshot current, List<Snapshot> retained) throws IOException {
        return new OrphanRemover(area).removeOrphans(current, retained, reader.comparable(pointer));
    }

    private Snapshot requireSnapshot(String id) throws IOException {
        return reader.findSnapshot(id)
                .orElseThrow(() -> new StoreException("The snapshot " + id + " is missing from " + area.location()
                        + ": restore " + StorePaths.snapshot(id) + " from a backup"));
    }
}
