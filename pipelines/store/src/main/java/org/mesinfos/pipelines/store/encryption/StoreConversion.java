package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StoredFile;

/**
 * Conversion of a store to the encryption that it should have: of the internal files of an earlier version, and of
 * bundles. If the process is killed, the next conversion continues. The caller must be the only writer and have begun a run
 * of the keys.
 */
public final class StoreConversion {

    private final EncryptedStorage encrypted;
    private final StorageArea storage;
    private final DataKeys keys;
    private final EncryptionState state;

    /** @param storage storage of the encrypted files */
    StoreConversion(EncryptedStorage encrypted, StorageArea storage, DataKeys keys, EncryptionState state) {
        this.encrypted = encrypted;
        this.storage = storage;
        this.keys = keys;
        this.state = state;
    }

    /**
     * Encrypts the unencrypted files of a store of an earlier version.
     *
     * @return the number of files that were encrypted
     */
    public long encryptFiles() throws IOException {
        if (state.isComplete()) {
            return 0;
        }
        List<String> plain = new ArrayList<>();
        Set<KeyLabel> labels = newLabels();
        for (String folder : EncryptedPaths.folders()) {
            for (StoredFile file : storage.list(folder)) {
                if (EncryptedPaths.isEncrypted(file.path()) && !EncryptedPaths.isStoredForm(file.path())) {
                    encrypt(file.path());
                    plain.add(file.path());
                    labels.add(EncryptedPaths.label(file.path()));
                }
            }
        }
        keys.persist(labels);
        storage.sync();
        for (String path : plain) {
            storage.delete(path);
        }
        state.complete(BundleEncryption.NONE);
        return plain.size();
    }

    private void encrypt(String path) throws IOException {
        Optional<InputStream> plain = storage.open(path);
        if (plain.isPresent()) {
            try (InputStream stream = plain.get()) {
                encrypted.write(path, stream);
            }
        }
    }

    /**
     * Writes the bundles of the store again if they are not encrypted as they should be, or if an earlier conversion was not
     * confirmed. The caller then writes their manifests and confirms it.
     *
     * @return whether the encryption of bundles changes
     */
    public boolean convertBundles() throws IOException {
        if (!state.requiresConversion()) {
            return false;
        }
        state.beginConversion();
        Set<KeyLabel> labels = newLabels();
        for (StoredFile file : storage.list(StorePaths.BUNDLES)) {
            if (EncryptedBundles.isBundleFile(file.path())) {
                Optional<byte[]> parquet = encrypted.read(file.path());
                if (parquet.isPresent()) {
                    encrypted.write(file.path(), parquet.get());
                    labels.add(EncryptedBundles.person(file.path()));
                }
            }
        }
        keys.persist(labels);
        return true;
    }

    /** Confirms that all bundles and their manifests are as they should be. */
    public void confirmBundles() throws IOException {
        storage.sync();
        state.complete(state.bundleEncryption());
    }

    private static Set<KeyLabel> newLabels() {
        return new TreeSet<>(Comparator.comparing(KeyLabel::text));
    }
}
