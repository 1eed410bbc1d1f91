package org.mesinfos.pipelines.store;

import java.io.IOException;
import org.mesinfos.pipelines.store.catalog.CurrentPointer;
import org.mesinfos.pipelines.store.catalog.PendingCommit;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.Lease;
import org.mesinfos.pipelines.store.storage.LeaseHeldException;
import org.mesinfos.pipelines.store.storage.StorageArea;

/**
 * Commit of a snapshot.
 *
 * <p>The lease must be held, and {@code CURRENT} unchanged since the snapshot was made. Both are checked before {@code
 * runs/PENDING} and before {@code CURRENT} is written, because a run may be suspended for longer than its lease.
 *
 * <ol>
 *   <li>Forces the content that the workers wrote to disk, so that a power failure is equivalent to a kill.
 *   <li>Writes the snapshot.
 *   <li>Writes {@code runs/PENDING} with the pointers before and after the commit.
 *   <li>Replaces {@code CURRENT} atomically: this is the commit.
 *   <li>Updates the files that people and organisations open, and forces them to disk.
 *   <li>Deletes {@code runs/PENDING}.
 * </ol>
 */
final class Publisher {

    private final StorageArea area;
    private final Lease lease;

    Publisher(StorageArea area, Lease lease) {
        this.area = area;
        this.lease = lease;
    }

    Publication publish(CurrentPointer pointer, Snapshot base, Snapshot next) throws IOException {
        String id = next.id();
        if (id.equals(pointer.snapshot())) {
            return new Publication(id, Publication.Outcome.UNCHANGED, 0, 0);
        }
        area.sync();
        area.writeDurably(StorePaths.snapshot(id), next.toJson());
        CurrentPointer moved = pointer.advancedTo(id);
        requireUnchanged(pointer);
        area.writeDurably(StorePaths.PENDING, new PendingCommit(pointer, moved).toJson());
        requireUnchanged(pointer);
        area.writeDurably(StorePaths.CURRENT, moved.toJson());
        PublishedFiles.BundleChanges changes = new PublishedFiles(area).update(base, next);
        area.sync();
        area.delete(StorePaths.PENDING);
        return new Publication(id, Publication.Outcome.PUBLISHED, changes.written(), changes.removed());
    }

    private void requireUnchanged(CurrentPointer pointer) throws IOException {
        lease.requireHeld();
        if (!new SnapshotReader(area).requirePointer().equals(pointer)) {
            throw LeaseHeldException.lost(area.location(), "another run has published");
        }
    }
}
