package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.catalog.CurrentPointer;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.encryption.EncryptionException;
import org.mesinfos.pipelines.store.storage.StorageArea;

/** Reader of {@code CURRENT} and of the snapshot to which it points. */
final class SnapshotReader {

    private static final int ATTEMPTS = 3;

    private final StorageArea area;

    SnapshotReader(StorageArea area) {
        this.area = area;
    }

    Optional<CurrentPointer> readPointer() throws IOException {
        Optional<byte[]> json = area.read(StorePaths.CURRENT);
        return json.isEmpty() ? Optional.empty() : Optional.of(parsePointer(json.get()));
    }

    Snapshot readCurrent() throws IOException {
        return readSnapshot(requirePointer());
    }

    CurrentPointer requirePointer() throws IOException {
        return readPointer()
                .orElseThrow(() -> new StoreException(
                        "There is no store at " + area.location() + ": check the path, or let a run create it"));
    }

    /**
     * Returns the snapshot that a pointer names, or the current one if two runs have published since the pointer was
     * read: the next run removes the snapshot.
     */
    private Snapshot readSnapshot(CurrentPointer pointer) throws IOException {
        CurrentPointer latest = pointer;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Snapshot> found = findSnapshot(latest.snapshot());
            if (found.isPresent()) {
                return found.get();
            }
            latest = requirePointer();
        }
        throw new StoreException("The current snapshot " + latest.snapshot() + " is missing from " + area.location()
                + ": restore " + StorePaths.snapshot(latest.snapshot()) + " from a backup");
    }

    /** Returns the snapshot of an id; empty if it does not exist, for example because it was removed as an orphan. */
    Optional<Snapshot> findSnapshot(String id) throws IOException {
        if (id.equals(Snapshot.EMPTY_ID)) {
            return Optional.of(Snapshot.EMPTY);
        }
        Optional<byte[]> json = area.read(StorePaths.snapshot(id));
        return json.isEmpty() ? Optional.empty() : Optional.of(parseVerified(id, json.get()));
    }

    /**
     * Returns the snapshot before the current one, as far as it can be compared with it; none if its files were removed, as
     * by an erasure, or are damaged.
     */
    List<Snapshot> comparable(CurrentPointer pointer) throws IOException {
        try {
            return findSnapshot(pointer.previous()).stream().toList();
        } catch (StoreException | EncryptionException damaged) {
            return List.of();
        }
    }

    private Snapshot parseVerified(String id, byte[] json) throws StoreException {
        if (!Digests.sha256(json).startsWith(id)) {
            throw new StoreException("The snapshot " + id + " in " + area.location()
                    + " is damaged: its bytes do not match its id; restore it from a backup");
        }
        return Snapshot.fromJson(json);
    }

    private CurrentPointer parsePointer(byte[] json) throws StoreException {
        try {
            CurrentPointer pointer = CurrentPointer.fromJson(json);
            if (pointer.format() > Snapshot.FORMAT) {
                throw new StoreException("The store at " + area.location() + " has format " + pointer.format()
                        + ", this version reads format " + Snapshot.FORMAT
                        + " and older: use the version of Mesinfos that wrote it, or a newer one");
            }
            return pointer;
        } catch (UncheckedIOException e) {
            throw new StoreException(
                    "The file CURRENT of " + area.location() + " is damaged: restore it from a backup", e);
        }
    }
}
