package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.Optional;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.encryption.EncryptedStorage;
import org.mesinfos.pipelines.store.encryption.StoreConversion;
import org.mesinfos.pipelines.store.storage.StorageArea;

/** Keys and encryption of a store during a session. Without encryption, there is nothing to do. */
final class SessionKeys {

    private final StorageArea area;
    private final Optional<EncryptedStorage> encrypted;

    /** @param encrypted storage that encrypts; empty if none does */
    SessionKeys(StorageArea area, Optional<EncryptedStorage> encrypted) {
        this.area = area;
        this.encrypted = encrypted;
    }

    void beginRun() throws IOException {
        if (encrypted.isPresent()) {
            encrypted.get().keys().beginRun();
        }
    }

    void endRun() throws IOException {
        if (encrypted.isPresent()) {
            encrypted.get().keys().endRun();
        }
    }

    /** Stores the keys of files that a snapshot adds to the one before, which must not precede their keys. */
    void persist(ContentStore content, Snapshot before, Snapshot next) throws IOException {
        if (encrypted.isPresent()) {
            encrypted.get().keys().persist(PublishedKeys.labels(content, before, next));
        }
    }

    /** Destroys the keys of erased people and files. */
    void destroyErased(Store store, Snapshot current) throws IOException {
        if (encrypted.isPresent()) {
            encrypted.get().keys().destroy(PublishedKeys.erased(store, current));
        }
    }

    /**
     * Encrypts the internal files of a store of an earlier version, and creates the keys of a new store. Bundles that are not
     * encrypted as the store requires are written again.
     *
     * @return the number of internal files that were encrypted
     */
    long encryptFiles(Snapshot current) throws IOException {
        if (encrypted.isEmpty()) {
            return 0;
        }
        StoreConversion conversion = encrypted.get().conversion();
        long files = conversion.encryptFiles();
        if (conversion.convertBundles()) {
            new PublishedFiles(area).rewriteBundleManifests(current);
            conversion.confirmBundles();
        }
        return files;
    }
}
