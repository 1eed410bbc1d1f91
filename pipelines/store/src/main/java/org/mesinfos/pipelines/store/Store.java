package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.pipelines.store.storage.LocalStorage;
import org.mesinfos.pipelines.store.storage.RemoteFileSystem;
import org.mesinfos.pipelines.store.storage.StorageArea;

/**
 * A bundle store, named by where it is. Serialisable, so that each worker opens it for itself; safe for use by several
 * threads. Readers never wait for a writer.
 */
public final class Store implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String location;
    private transient volatile StorageArea area;

    private Store(String location) {
        this.location = location;
    }

    /** A store in a storage area of the caller's, which does not survive serialisation. */
    Store(StorageArea area) {
        this.location = area.location();
        this.area = area;
    }

    /**
     * The store at a place, which need not exist yet.
     *
     * @param location a path, or a URI of a scheme that Beam's file systems know in this process
     */
    public static Store at(String location) {
        return new Store(location);
    }

    /** Where it is. */
    public String location() {
        return location;
    }

    /** Whether there is a store. */
    public boolean exists() throws IOException {
        return new SnapshotReader(area()).pointer().isPresent();
    }

    /**
     * The snapshot that holds now.
     *
     * @throws StoreException when there is no store, or one that only a newer version can read
     */
    public Snapshot current() throws IOException {
        return new SnapshotReader(area()).current();
    }

    /** A person's entry in a snapshot, when they have a bundle. */
    public Optional<PersonEntry> person(Snapshot snapshot, String personId) throws IOException {
        Optional<ShardEntry> shard = snapshot.shard(StoreNames.shardOf(personId));
        return shard.isEmpty()
                ? Optional.empty()
                : content().readShard(shard.get()).stream()
                        .filter(entry -> entry.personId().equals(personId))
                        .findFirst();
    }

    /** Reads and writes content; one for each worker and run. */
    public StoreContent content() {
        return new StoreContent(area());
    }

    /** Writes content behind the back of one thread, as many files at once as serve the storage. */
    public ContentWrites writes() {
        return new ContentWrites(area().parallelism());
    }

    /**
     * Becomes the one writer, creates the store when there is none, and finishes or undoes what a killed run left.
     *
     * @param runId names the run: 1 to 64 letters, digits or {@code -}
     * @throws org.mesinfos.pipelines.store.storage.LeaseHeldException when somebody else is writing
     * @throws StoreException when the place holds something else than a store, or a newer store
     */
    public WriteSession write(String runId) throws IOException {
        return WriteSession.open(this, area(), runId);
    }

    /** Checks every published file against its hash, every row against its delivery, and computes the store hash. */
    public Verification verify() throws IOException {
        return new Verifier(area()).verify();
    }

    private StorageArea area() {
        StorageArea opened = area;
        if (opened == null) {
            opened = open(location);
            area = opened;
        }
        return opened;
    }

    private static StorageArea open(String location) {
        if (location.startsWith("file:")) {
            return new LocalStorage(Path.of(URI.create(location)));
        }
        return location.contains("://")
                ? RemoteFileSystem.installed().storage(location)
                : new LocalStorage(Path.of(location));
    }
}
