package org.mesinfos.pipelines.store.encryption;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.store.storage.Lease;
import org.mesinfos.pipelines.store.storage.PartialContent;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StoredFile;

/**
 * Storage of a store whose internal files are encrypted: accepted and held rows, originals, quarantine, identity data,
 * manifests and indexes of snapshots, and work files of runs. Paths, sizes and content are those before encryption.
 *
 * <p>A store of an earlier version has unencrypted files in the same folders. They are read until
 * {@link StoreConversion#encryptFiles} has replaced them.
 */
public final class EncryptedStorage implements StorageArea {

    private final StorageArea storage;
    private final DataKeys keys;
    private final EncryptionState state;
    private final EncryptedBundles encryptedBundles;
    private volatile @Nullable EncryptedPaths paths;

    /**
     * @param storage storage of the encrypted files
     * @param keys keys of the store
     * @param bundles encryption of bundles; empty for that of the bundles in the store
     */
    public EncryptedStorage(StorageArea storage, DataKeys keys, Optional<BundleEncryption> bundles) {
        this.storage = storage;
        this.keys = keys;
        this.state = new EncryptionState(storage, keys, bundles);
        this.encryptedBundles = new EncryptedBundles(keys);
    }

    /** Returns the keys of the store. */
    public DataKeys keys() {
        return keys;
    }

    /**
     * Requires that the files of the store are encrypted with these keys.
     *
     * @throws LostKeysException if they are encrypted with others
     * @throws UnusableKeyException if the store is not encrypted yet
     */
    public void requireOwnKeys() throws IOException {
        if (!state.isComplete()) {
            throw new UnusableKeyException(
                    "The store is not encrypted yet: mesinfos run encrypts it. The keys are as before.");
        }
    }

    /** Returns the conversion of the store to its encryption. */
    public StoreConversion conversion() {
        return new StoreConversion(this, storage, keys, state);
    }

    @Override
    public BundleEncryption bundleEncryption() throws IOException {
        return state.bundleEncryption();
    }

    /** Returns the stored form of a path; empty if the folder has no keys, and hence the store no encrypted files. */
    private Optional<String> stored(String path) throws IOException {
        return paths == null && !state.isComplete() && keys.names().isEmpty()
                ? Optional.empty()
                : Optional.of(paths().stored(path));
    }

    private String requiredStored(String path) throws IOException {
        return paths().stored(path);
    }

    private EncryptedPaths paths() throws IOException {
        EncryptedPaths known = paths;
        if (known == null) {
            state.isComplete();
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
                    && (state.isComplete() || storage.size(stored.get()).isPresent())) {
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
        return state.isComplete() ? Optional.empty() : storage.read(path);
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
        return state.isComplete() ? Optional.empty() : storage.open(path);
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
        return state.isComplete() ? OptionalLong.empty() : storage.size(path);
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
        if (stored.isEmpty() || !state.isComplete()) {
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
