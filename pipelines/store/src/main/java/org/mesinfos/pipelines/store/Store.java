package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.rows.SmallFileCompression;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.LedgerEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.encryption.DataKeys;
import org.mesinfos.pipelines.store.encryption.EncryptedStorage;
import org.mesinfos.pipelines.store.encryption.KeyEncryptionTarget;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.store.storage.Lease;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StorageLocations;
import org.mesinfos.pipelines.store.storage.StoredFile;

/**
 * A bundle store, identified by its location.
 *
 * <p>Serialisable: each worker opens the store for itself. Thread-safe. Readers never wait for a writer.
 */
public final class Store implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String location;
    /** Location of the key folder; empty for a store that is not encrypted. */
    private final String keys;
    /** Encryption of bundles; null for that of the bundles in the store. */
    private final @Nullable BundleEncryption bundleEncryption;

    private transient volatile @Nullable StorageArea area;

    private Store(String location, String keys, @Nullable BundleEncryption bundleEncryption) {
        this.location = location;
        this.keys = keys;
        this.bundleEncryption = bundleEncryption;
    }

    /** Creates a store in a given storage area without encryption, which is not retained by serialisation. */
    Store(StorageArea area) {
        this.location = area.location();
        this.keys = "";
        this.bundleEncryption = null;
        this.area = area;
    }

    /**
     * Returns the store at a location, which need not exist yet, with the keys in the default folder beside it.
     *
     * @param location a path, or a URI with a scheme that is registered with Beam's file systems in this process
     */
    public static Store at(String location) {
        return at(location, KeyFolder.of(location, Optional.empty()));
    }

    /**
     * Returns the store at a location, which need not exist yet, with the keys in a given folder. All workers must be able
     * to read that folder.
     */
    public static Store at(String location, KeyFolder keys) {
        return new Store(location, keys.location(), null);
    }

    /** Returns the store with another encryption of bundles, which the next run applies to all of them. */
    public Store with(BundleEncryption encryption) {
        return new Store(location, keys, encryption);
    }

    /** Returns the path or URI of the store. */
    public String location() {
        return location;
    }

    /** Returns whether the store exists. */
    public boolean exists() throws IOException {
        return new SnapshotReader(area()).readPointer().isPresent();
    }

    /**
     * Returns the current snapshot.
     *
     * @throws StoreException if there is no store, or if its format is newer than this version
     */
    public Snapshot currentSnapshot() throws IOException {
        return new SnapshotReader(area()).readCurrent();
    }

    /** Returns the id of the snapshot before the current one. */
    public String previousSnapshotId() throws IOException {
        return new SnapshotReader(area()).requirePointer().previous();
    }

    /** Returns a snapshot; empty if the store does not keep it. It keeps the current and the previous one. */
    public Optional<Snapshot> findSnapshot(String id) throws IOException {
        return new SnapshotReader(area()).findSnapshot(id);
    }

    /** Returns the bundles that differ between two snapshots, by shard and person id. Compares manifests only. */
    public List<BundleChange> changes(Snapshot earlier, Snapshot later) throws IOException {
        return new SnapshotDifference(content()).between(earlier, later);
    }

    /**
     * Returns the receipt of a delivery as JSON, which contains nothing about other organisations.
     *
     * @return empty if the snapshot does not know the delivery
     */
    public Optional<byte[]> receipt(Snapshot snapshot, String deliveryId) throws IOException {
        LedgerEntry entry = snapshot.ledger().get(deliveryId);
        if (entry != null) {
            return Optional.of(new ReceiptWriter(content()).toJson(entry));
        }
        ExcludedDelivery excluded = snapshot.excluded().get(deliveryId);
        return excluded == null ? Optional.empty() : Optional.of(ReceiptWriter.toJson(excluded));
    }

    /** Returns the entry of a person in a snapshot; empty if the person has no bundle. */
    public Optional<PersonEntry> findPerson(Snapshot snapshot, String personId) throws IOException {
        Optional<ShardEntry> shard = snapshot.shard(StoreNames.shardOf(personId));
        return shard.isEmpty()
                ? Optional.empty()
                : content().readShard(shard.get()).stream()
                        .filter(entry -> entry.personId().equals(personId))
                        .findFirst();
    }

    /**
     * Returns the people whose rows have digests of {@link org.mesinfos.pipelines.store.lookup.LookupDigests}, by digest.
     * Empty for snapshots of format 1, which have no index.
     */
    public Map<Long, List<PersonEntry>> findPeople(Snapshot snapshot, Collection<Long> digests) throws IOException {
        return new LookupReader(area()).people(snapshot, digests);
    }

    /** Returns the shards of held rows that have digests, by digest. */
    public Map<Long, List<HeldEntry>> findHeld(Snapshot snapshot, Collection<Long> digests) throws IOException {
        return new LookupReader(area()).held(snapshot, digests);
    }

    /** Returns the person key that an earlier version kept in the store; empty if there is none. */
    public Optional<byte[]> personKey() throws IOException {
        return area().read(StorePaths.PERSON_KEY);
    }

    /** Returns the paths of all files of the store, in no particular order. */
    public List<String> paths() throws IOException {
        return paths("");
    }

    /** Returns the paths of all files below a folder of the store, in no particular order. */
    public List<String> paths(String folder) throws IOException {
        return area().list(folder).stream().map(StoredFile::path).toList();
    }

    /** Reads any file of the store, decompressed if it is one of the small compressed files; empty if it is missing. */
    public byte[] readFile(String path) throws IOException {
        byte[] bytes = area().read(path).orElse(new byte[0]);
        return path.endsWith(".zst") ? SmallFileCompression.decompress(bytes) : bytes;
    }

    /** Returns a new reader and writer of content. Use one for each worker and run. */
    public ContentStore content() {
        return new ContentStore(area());
    }

    /** Returns a new background writer for one thread, with as many parallel writes as suit the storage. */
    public BackgroundWriter backgroundWriter() {
        return new BackgroundWriter(area().parallelism());
    }

    /**
     * Opens the store for writing: acquires the lease, creates the store if there is none, and rolls the commit of a
     * killed run forward or back.
     *
     * @param runId the id of the run: 1 to 64 letters, digits or {@code -}
     * @throws org.mesinfos.pipelines.store.storage.LeaseHeldException if another run is writing
     * @throws OccupiedFolderException if the location contains files but no store
     * @throws StoreException if it contains a store of a newer format
     */
    public WriteSession openWriteSession(String runId) throws IOException {
        return WriteSession.open(this, area(), encrypted(), runId);
    }

    /**
     * Replaces the key-encryption key of the store. Data keys stay the same.
     *
     * @param target place of the new key-encryption key
     * @throws org.mesinfos.pipelines.store.storage.LeaseHeldException if a run is writing
     * @throws org.mesinfos.pipelines.store.encryption.LostKeysException if the keys are those of another store, or if the store
     *     is not encrypted yet
     */
    public void rotateKeys(KeyEncryptionTarget target) throws IOException {
        try (Lease lease = area().acquireLease(
                        "rotation of keys, process " + ProcessHandle.current().pid())) {
            Optional<EncryptedStorage> encrypted = encrypted();
            if (encrypted.isPresent()) {
                // Rotation itself would accept the keys of another store.
                encrypted.get().requireOwnKeys();
                encrypted.get().keys().rotate(target);
            }
            lease.requireHeld();
        }
    }

    /** Returns the bundle manifest of a person for copies of the files in clear, in the current format. */
    public byte[] decryptedManifest(PersonEntry person) throws IOException {
        return new DataPackageWriter(area()).toJson(person, BundleEncryption.NONE);
    }

    /** Returns the key of the encrypted bundle of a person; empty if the store has none. */
    public Optional<byte[]> bundleKey(String personId) throws IOException {
        Optional<EncryptedStorage> encrypted = encrypted();
        return encrypted.isEmpty() ? Optional.empty() : encrypted.get().keys().bundleKey(personId);
    }

    /**
     * Checks every published file against its hash, every row against its delivery, and who can open the files of the store and
     * of its key folder, and computes the store hash.
     */
    public Verification verify() throws IOException {
        List<String> openKeys = new ArrayList<>();
        if (!keys.isEmpty()) {
            StorageLocations.open(keys).pathsWithLooseAccess().forEach(path -> openKeys.add(keys + "/" + path));
        }
        return new Verifier(area(), openKeys).verify();
    }

    /** Returns the reports of runs that the store still has. */
    public RunReports reports() {
        return new RunReports(area());
    }

    /** Returns the folders of reader applications to which runs published, sorted; also those that runs no longer use. */
    public SortedSet<PublishedReader> publishedReaders() throws IOException {
        Optional<byte[]> json = area().read(StorePaths.READERS);
        return json.isEmpty() ? new TreeSet<>() : PublishedReader.fromJson(json.get());
    }

    /** Returns the folders to which runs published tables, sorted; also those that runs no longer use. */
    public SortedSet<String> publishedTables() throws IOException {
        Optional<byte[]> json = area().read(StorePaths.TABLES);
        return json.isEmpty() ? new TreeSet<>() : PublishedTables.fromJson(json.get());
    }

    /** Returns the inputs of the run that published the current snapshot; empty if they were not recorded. */
    public Optional<byte[]> inputs() throws IOException {
        return area().read(StorePaths.INPUTS);
    }

    private StorageArea area() {
        StorageArea opened = area;
        if (opened == null) {
            StorageArea files = StorageLocations.open(location);
            opened = keys.isEmpty()
                    ? files
                    : new EncryptedStorage(
                            files, new DataKeys(StorageLocations.open(keys)), Optional.ofNullable(bundleEncryption));
            area = opened;
        }
        return opened;
    }

    private Optional<EncryptedStorage> encrypted() {
        return area() instanceof EncryptedStorage encrypted ? Optional.of(encrypted) : Optional.empty();
    }
}
