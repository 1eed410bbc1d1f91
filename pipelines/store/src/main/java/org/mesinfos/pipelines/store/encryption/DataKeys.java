package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.store.storage.StorageArea;

/**
 * The data keys of a store: one for each person, one for each delivered file, and one for files that mix people.
 *
 * <p>Workers never write keys. A run has a key of its own, from which all workers derive the same data keys for people and
 * files that have none. Before the run publishes, the driver writes the keys of everything that it publishes into the
 * tables ({@link #persist}); at the end of the run, its key is destroyed. From then on the data keys are independent of each
 * other, and each can be destroyed.
 *
 * <p>Thread-safe.
 */
public final class DataKeys {

    private final KeyFiles files;
    private @Nullable OpenKeys opened;
    private boolean isWriting;
    private boolean hasRunKey;

    /** @param folder the key folder */
    public DataKeys(StorageArea folder) {
        this.files = new KeyFiles(folder);
    }

    /** Returns the path or URI of the key folder. */
    public String location() {
        return files.location();
    }

    /** Returns whether the folder itself has the key-encryption key, rather than the reference of one in a key service. */
    public boolean hasKeyEncryptionKey() throws IOException {
        return files.isKekLocal();
    }

    /** Returns whether the folder has data keys. */
    public boolean exist() throws IOException {
        return open().isPresent();
    }

    private synchronized Optional<OpenKeys> open() throws IOException {
        OpenKeys known = opened;
        if (known != null) {
            return Optional.of(known);
        }
        Optional<OpenKeys> read = OpenKeys.open(files);
        opened = read.orElse(null);
        return read;
    }

    private synchronized void forget() {
        opened = null;
    }

    /** Opens the keys, and creates them if this process writes a new store. */
    private synchronized OpenKeys required() throws IOException {
        Optional<OpenKeys> existing = open();
        if (existing.isPresent()) {
            return existing.get();
        }
        if (!isWriting) {
            throw new LostKeysException(location());
        }
        create();
        return open().orElseThrow();
    }

    private void create() throws IOException {
        DataKey tableKey = DataKey.generate();
        LocalKeyEncryption kek = LocalKeyEncryption.generate();
        files.writeWrapped(new WrappedKeys(List.of(WrappedKeys.wrap(kek, tableKey))));
        DataKey run = DataKey.generate();
        files.writeRunKey(run, tableKey);
        OpenKeys.create(files, tableKey, run, List.of(KeyLabel.SHARED, KeyLabel.NAMES));
        files.writeKek(KeyFiles.KEK, kek);
    }

    /** Returns the key of file names; empty if the folder has no keys. */
    Optional<DataKey> names() throws IOException {
        Optional<OpenKeys> keys = open();
        return keys.isEmpty() ? Optional.empty() : keys.get().find(KeyLabel.NAMES);
    }

    /** Returns the key of file names, which is created with the others if this process writes a new store. */
    DataKey requiredNames() throws IOException {
        return required().find(KeyLabel.NAMES).orElseThrow(() -> new LostKeysException(location()));
    }

    /** Returns the key with which content of a label is encrypted. */
    DataKey forWriting(KeyLabel label) throws IOException {
        prepareRun();
        Optional<DataKey> known = knownOrDerived(label);
        if (known.isEmpty()) {
            // The run may have started after the folder was read.
            forget();
            known = knownOrDerived(label);
        }
        return known.orElseThrow(() -> new EncryptionException("There is no run that may write to the store"));
    }

    private Optional<DataKey> knownOrDerived(KeyLabel label) throws IOException {
        OpenKeys keys = required();
        Optional<DataKey> known = find(keys, label);
        return known.isPresent() ? known : keys.derived(label);
    }

    /** Writes the key of the run before the first content is written, so that workers find it. */
    private synchronized void prepareRun() throws IOException {
        if (isWriting && !hasRunKey) {
            Optional<OpenKeys> existing = open();
            if (existing.isPresent()) {
                files.writeRunKey(DataKey.generate(), existing.get().tableKey());
                forget();
            }
            required();
            hasRunKey = true;
        }
    }

    /**
     * Returns the key of a label by which content was encrypted.
     *
     * @param id id of the key
     * @throws DestroyedKeyException if the folder does not have this key
     */
    DataKey forReading(KeyLabel label, byte[] id) throws IOException {
        Optional<DataKey> known = search(label, id);
        if (known.isEmpty()) {
            // Another process may have written keys since the folder was read.
            forget();
            known = search(label, id);
        }
        return known.orElseThrow(() -> new DestroyedKeyException(location()));
    }

    private Optional<DataKey> search(KeyLabel label, byte[] id) throws IOException {
        OpenKeys keys = required();
        Optional<DataKey> known = find(keys, label);
        if (known.isPresent() && Arrays.equals(known.get().id(), id)) {
            return known;
        }
        return keys.derived(label).filter(key -> Arrays.equals(key.id(), id));
    }

    private Optional<DataKey> find(OpenKeys keys, KeyLabel label) throws IOException {
        try {
            return keys.find(label);
        } catch (KeyFiles.UnknownTableKeyException rotated) {
            forget();
            return required().find(label);
        }
    }

    /** Lets this process create keys for a run. The caller must be the only writer of the store. */
    public synchronized void beginRun() throws IOException {
        isWriting = true;
        new KeyRotation(files).finish();
        hasRunKey = false;
        forget();
    }

    /** Writes the keys of labels into the tables, so that they outlive the run. */
    public synchronized void persist(Collection<KeyLabel> labels) throws IOException {
        if (!labels.isEmpty()) {
            prepareRun();
            required().persist(labels);
        }
    }

    /** Destroys the key from which the run derived others. Persisted keys remain. */
    public synchronized void endRun() throws IOException {
        if (isWriting) {
            files.delete(KeyFiles.RUN);
        }
        isWriting = false;
        hasRunKey = false;
        forget();
    }

    /** Destroys keys: content that was encrypted with them cannot be read again, not even from a backup. */
    public synchronized void destroy(Collection<KeyLabel> labels) throws IOException {
        Optional<OpenKeys> keys = open();
        if (keys.isPresent()) {
            keys.get().destroy(labels);
        }
        OpenedFolders.forget(location());
    }

    /** Replaces the key-encryption key. The caller must be the only writer of the store. */
    public synchronized void rotate(KeyEncryptionTarget target) throws IOException {
        new KeyRotation(files).rotate(target);
        forget();
    }

    /** Returns the key of the encrypted bundle of a person. */
    DataKey ofBundle(KeyLabel person) throws IOException {
        return bundleKey(forWriting(person));
    }

    /** Returns the key of the encrypted bundle of a person; empty if the folder has none. */
    public Optional<byte[]> bundleKey(String personId) throws IOException {
        return find(required(), KeyLabel.person(personId))
                .map(key -> bundleKey(key).bytes());
    }

    /** Derives the key of a person's bundle, with which a reader can read nothing else. */
    private static DataKey bundleKey(DataKey person) {
        return person.derive("key of a bundle");
    }

    /** Returns a text that identifies the keys of a store and stays the same when they are rotated. */
    String fingerprint() throws IOException {
        return requiredNames().idText();
    }
}
