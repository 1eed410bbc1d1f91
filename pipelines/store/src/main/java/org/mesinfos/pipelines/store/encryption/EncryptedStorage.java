package org.mesinfos.pipelines.store.encryption;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.store.storage.Lease;
import org.mesinfos.pipelines.store.storage.PartialContent;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StoredFile;

/**
 * Storage of a store whose internal files are encrypted: accepted and held rows, originals, quarantine, identity data,
 * manifests and indexes of snapshots, and work files of runs. Paths, sizes and content are those before encryption.
 *
 * <p>A store of an earlier version has unencrypted files in the same folders. They are read until {@link #encryptFiles}
 * has replaced them.
 */
public final class EncryptedStorage implements StorageArea {

    private final StorageArea storage;
    private final DataKeys keys;
    private final Optional<BundleEncryption> wantedBundles;
    private final EncryptedBundles encryptedBundles;
    private volatile @Nullable EncryptedPaths paths;
    private volatile @Nullable BundleEncryption bundleEncryption;
    private volatile boolean isComplete;

    /**
     * @param storage storage of the encrypted files
     * @param keys keys of the store
     * @param bundles encryption of bundles; empty for that of the bundles in the store
     */
    public EncryptedStorage(StorageArea storage, DataKeys keys, Optional<BundleEncryption> bundles) {
        this.storage = storage;
        this.keys = keys;
        this.wantedBundles = bundles;
        this.encryptedBundles = new EncryptedBundles(keys);
    }

    /** Returns the keys of the store. */
    public DataKeys keys() {
        return keys;
    }

    /**
     * Encrypts the unencrypted files of a store of an earlier version. If the process is killed, the next call continues.
     * The caller must be the only writer and have begun a run of the keys.
     *
     * @return the number of files that were encrypted
     */
    public long encryptFiles() throws IOException {
        if (isComplete()) {
            return 0;
        }
        List<String> plain = new ArrayList<>();
        Set<KeyLabel> labels = new TreeSet<>((one, other) -> one.text().compareTo(other.text()));
        for (String folder : EncryptedPaths.folders()) {
            for (StoredFile file : storage.list(folder)) {
                if (EncryptedPaths.isEncrypted(file.path()) && !EncryptedPaths.isStoredForm(file.path())) {
                    encrypt(file.path());
                    plain.add(file.path());
                    labels.add(EncryptedPaths.label(file.path()));
                }
            }
        }
        keys.settle(labels);
        storage.sync();
        for (String path : plain) {
            storage.delete(path);
        }
        new EncryptionMark(keys.fingerprint(), BundleEncryption.NONE).write(storage);
        isComplete = true;
        return plain.size();
    }

    /**
     * Writes the bundles of the store again if they are not encrypted as they should be. The caller then writes their
     * manifests and confirms it.
     *
     * @return whether the encryption of bundles changes
     */
    public boolean convertBundles() throws IOException {
        BundleEncryption stored = EncryptionMark.read(storage)
                .map(EncryptionMark::bundleEncryption)
                .orElse(BundleEncryption.NONE);
        if (stored == bundleEncryption()) {
            return false;
        }
        Set<KeyLabel> labels = new TreeSet<>((one, other) -> one.text().compareTo(other.text()));
        for (StoredFile file : storage.list(StorePaths.BUNDLES)) {
            if (EncryptedBundles.isBundleFile(file.path())) {
                Optional<byte[]> parquet = read(file.path());
                if (parquet.isPresent()) {
                    write(file.path(), parquet.get());
                    labels.add(EncryptedBundles.person(file.path()));
                }
            }
        }
        keys.settle(labels);
        return true;
    }

    /** Confirms that all bundles and their manifests are as they should be. */
    public void confirmBundles() throws IOException {
        storage.sync();
        new EncryptionMark(keys.fingerprint(), bundleEncryption()).write(storage);
    }

    @Override
    public BundleEncryption bundleEncryption() throws IOException {
        BundleEncryption known = bundleEncryption;
        if (known == null) {
            known = wantedBundles.isPresent()
                    ? wantedBundles.get()
                    : EncryptionMark.read(storage)
                            .map(EncryptionMark::bundleEncryption)
                            .orElse(BundleEncryption.NONE);
            bundleEncryption = known;
        }
        return known;
    }

    private void encrypt(String path) throws IOException {
        Optional<InputStream> plain = storage.open(path);
        if (plain.isPresent()) {
            try (InputStream stream = plain.get()) {
                write(path, stream);
            }
        }
    }

    /** Returns whether the store has no unencrypted files in encrypted folders. */
    private boolean isComplete() throws IOException {
        if (isComplete) {
            return true;
        }
        Optional<EncryptionMark> mark = EncryptionMark.read(storage);
        if (mark.isEmpty()) {
            return false;
        }
        if (!keys.exist() || !mark.get().keys().equals(keys.fingerprint())) {
            throw new LostKeysException(keys.location());
        }
        isComplete = true;
        return true;
    }

    /** Returns the stored form of a path; empty if the folder has no keys, and hence the store no encrypted files. */
    private Optional<String> stored(String path) throws IOException {
        return paths == null && !isComplete() && keys.names().isEmpty()
                ? Optional.empty()
                : Optional.of(paths().stored(path));
    }

    private String requiredStored(String path) throws IOException {
        return paths().stored(path);
    }

    private EncryptedPaths paths() throws IOException {
        EncryptedPaths known = paths;
        if (known == null) {
            isComplete();
            known = new EncryptedPaths(keys.requiredNames());
            paths = known;
        }
        return known;
    }

    @Override
    public String location() {
        return storage.location();
    }

    @Override
    public int parallelism() {
        return storage.parallelism();
    }

    @Override
    public String uri(String path) throws IOException {
        if (EncryptedPaths.isEncrypted(path)) {
            Optional<String> stored = stored(path);
            if (stored.isPresent()
                    && (isComplete() || storage.size(stored.get()).isPresent())) {
                return new EncryptedUri(keys.location(), EncryptedPaths.label(path), storage.uri(stored.get())).text();
            }
        }
        return storage.uri(path);
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        if (EncryptedBundles.isBundleFile(path)) {
            Optional<byte[]> parquet = storage.read(path);
            return parquet.isEmpty() ? parquet : Optional.of(encryptedBundles.decrypt(path, parquet.get()));
        }
        if (!EncryptedPaths.isEncrypted(path)) {
            return storage.read(path);
        }
        Optional<String> stored = stored(path);
        Optional<byte[]> content = stored.isEmpty() ? Optional.empty() : storage.read(stored.get());
        if (content.isPresent()) {
            return Optional.of(EncryptedFile.decrypt(content.get(), EncryptedPaths.label(path), keys));
        }
        return isComplete() ? Optional.empty() : storage.read(path);
    }

    @Override
    public Optional<PartialContent> readPartially(String path) throws IOException {
        Optional<String> stored = EncryptedPaths.isEncrypted(path) ? stored(path) : Optional.empty();
        Optional<byte[]> content = stored.isEmpty() ? Optional.empty() : storage.read(stored.get());
        return content.isEmpty()
                ? read(path).map(PartialContent::of)
                : Optional.of(EncryptedFile.parts(content.get(), EncryptedPaths.label(path), keys));
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        if (EncryptedBundles.isBundleFile(path)) {
            return read(path).map(ByteArrayInputStream::new);
        }
        if (!EncryptedPaths.isEncrypted(path)) {
            return storage.open(path);
        }
        Optional<String> stored = stored(path);
        Optional<InputStream> content = stored.isEmpty() ? Optional.empty() : storage.open(stored.get());
        if (content.isPresent()) {
            return Optional.of(decrypted(content.get(), EncryptedPaths.label(path)));
        }
        return isComplete() ? Optional.empty() : storage.open(path);
    }

    private InputStream decrypted(InputStream content, KeyLabel label) throws IOException {
        try {
            return EncryptedFile.decrypt(content, label, keys);
        } catch (IOException | RuntimeException e) {
            content.close();
            throw e;
        }
    }

    @Override
    public OptionalLong size(String path) throws IOException {
        if (EncryptedBundles.isBundleFile(path) && bundleEncryption() == BundleEncryption.PER_PERSON) {
            return storage.size(path).isPresent() ? plainSize(path) : OptionalLong.empty();
        }
        if (!EncryptedPaths.isEncrypted(path)) {
            return storage.size(path);
        }
        Optional<String> stored = stored(path);
        OptionalLong size = stored.isEmpty() ? OptionalLong.empty() : storage.size(stored.get());
        if (size.isPresent()) {
            // A file of a size that no encrypted file has is damaged; it exists, and its content matches nothing.
            return OptionalLong.of(EncryptedFile.plainSize(EncryptedPaths.layout(path), size.getAsLong())
                    .orElse(0));
        }
        return isComplete() ? OptionalLong.empty() : storage.size(path);
    }

    /** Returns the size of a bundle file before encryption; 0 if it cannot be decrypted, because it is replaced then. */
    private OptionalLong plainSize(String path) throws IOException {
        try {
            Optional<byte[]> parquet = read(path);
            return parquet.isPresent() ? OptionalLong.of(parquet.get().length) : OptionalLong.empty();
        } catch (DestroyedKeyException replaced) {
            return OptionalLong.of(0);
        }
    }

    @Override
    public void write(String path, byte[] content) throws IOException {
        if (EncryptedBundles.isBundleFile(path) && bundleEncryption() == BundleEncryption.PER_PERSON) {
            storage.write(path, encryptedBundles.encrypt(path, content));
        } else if (EncryptedPaths.isEncrypted(path)) {
            storage.write(requiredStored(path), encrypted(path, content));
        } else {
            storage.write(path, content);
        }
    }

    private byte[] encrypted(String path, byte[] content) throws IOException {
        KeyLabel label = EncryptedPaths.label(path);
        return EncryptedFile.encrypt(content, EncryptedPaths.layout(path), label, keys.forWriting(label));
    }

    @Override
    public void write(String path, InputStream content) throws IOException {
        if (EncryptedPaths.isEncrypted(path)) {
            KeyLabel label = EncryptedPaths.label(path);
            storage.write(
                    requiredStored(path),
                    EncryptedFile.encrypt(content, EncryptedPaths.layout(path), label, keys.forWriting(label)));
        } else {
            storage.write(path, content);
        }
    }

    @Override
    public void writeDurably(String path, byte[] content) throws IOException {
        if (EncryptedPaths.isEncrypted(path)) {
            storage.writeDurably(requiredStored(path), encrypted(path, content));
        } else {
            storage.writeDurably(path, content);
        }
    }

    @Override
    public void sync() throws IOException {
        storage.sync();
    }

    @Override
    public void delete(String path) throws IOException {
        Optional<String> stored = EncryptedPaths.isEncrypted(path) ? stored(path) : Optional.empty();
        if (stored.isPresent()) {
            storage.delete(stored.get());
        }
        if (stored.isEmpty() || !isComplete()) {
            storage.delete(path);
        }
    }

    @Override
    public List<StoredFile> list(String folder) throws IOException {
        List<StoredFile> files = new ArrayList<>();
        for (StoredFile file : storage.list(folder)) {
            files.add(
                    EncryptedPaths.isEncrypted(file.path()) && EncryptedPaths.isStoredForm(file.path())
                            ? plain(file)
                            : file);
        }
        return files;
    }

    private StoredFile plain(StoredFile file) throws IOException {
        String path = paths().path(file.path());
        return new StoredFile(
                path,
                EncryptedFile.plainSize(EncryptedPaths.layout(path), file.bytes())
                        .orElse(0));
    }

    @Override
    public void deleteTemporaries() throws IOException {
        storage.deleteTemporaries();
    }

    @Override
    public List<String> pathsWithLooseAccess() throws IOException {
        return storage.pathsWithLooseAccess();
    }

    @Override
    public Lease acquireLease(String owner) throws IOException {
        return storage.acquireLease(owner);
    }
}
