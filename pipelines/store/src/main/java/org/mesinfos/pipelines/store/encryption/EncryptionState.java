package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.store.storage.StorageArea;

/** Encryption that a store has and that it should have, as far as its mark and the settings state it. Thread-safe. */
final class EncryptionState {

    private final StorageArea storage;
    private final DataKeys keys;
    private final Optional<BundleEncryption> wantedBundles;
    private volatile @Nullable BundleEncryption bundleEncryption;
    private volatile boolean isComplete;

    /**
     * @param storage storage of the encrypted files
     * @param wantedBundles encryption of bundles; empty for that of the bundles in the store
     */
    EncryptionState(StorageArea storage, DataKeys keys, Optional<BundleEncryption> wantedBundles) {
        this.storage = storage;
        this.keys = keys;
        this.wantedBundles = wantedBundles;
    }

    /**
     * Returns whether the store has no unencrypted files in encrypted folders.
     *
     * @throws LostKeysException if its files were encrypted with other keys
     */
    boolean isComplete() throws IOException {
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

    /** Returns how bundles are encrypted when they are written. */
    BundleEncryption bundleEncryption() throws IOException {
        BundleEncryption known = bundleEncryption;
        if (known == null) {
            known = wantedBundles.isPresent() ? wantedBundles.get() : ofStoredBundles();
            bundleEncryption = known;
        }
        return known;
    }

    /** Returns how all bundles in the store are encrypted, apart from those of an unfinished conversion. */
    BundleEncryption ofStoredBundles() throws IOException {
        return EncryptionMark.read(storage)
                .map(EncryptionMark::bundleEncryption)
                .orElse(BundleEncryption.NONE);
    }

    /** Returns whether bundles have to be written again to have the encryption that they should have. */
    boolean requiresConversion() throws IOException {
        Optional<EncryptionMark> mark = EncryptionMark.read(storage);
        return ofStoredBundles() != bundleEncryption()
                || (mark.isPresent() && mark.get().conversion() == EncryptionMark.Conversion.UNFINISHED);
    }

    /** Marks the store as one whose bundles are being converted, until {@link #complete} is called. */
    void beginConversion() throws IOException {
        new EncryptionMark(keys.fingerprint(), ofStoredBundles(), EncryptionMark.Conversion.UNFINISHED).write(storage);
    }

    /** Marks the store as one without unencrypted files in encrypted folders, all of whose bundles are encrypted alike. */
    void complete(BundleEncryption ofBundles) throws IOException {
        new EncryptionMark(keys.fingerprint(), ofBundles, EncryptionMark.Conversion.NONE).write(storage);
        isComplete = true;
    }
}
