package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;
import org.mesinfos.parquet.EncryptedParquet;
import org.mesinfos.pipelines.store.catalog.StorePaths;

/** Encryption of the Parquet files of bundles with the keys of their people. Thread-safe. */
final class EncryptedBundles {

    private final DataKeys keys;

    EncryptedBundles(DataKeys keys) {
        this.keys = keys;
    }

    /** Returns whether a file is a Parquet file of a bundle, by its path in the store. */
    static boolean isBundleFile(String path) {
        return path.startsWith(StorePaths.BUNDLES + "/") && path.endsWith(".parquet");
    }

    byte[] encrypt(String path, byte[] parquet) throws IOException {
        return EncryptedParquet.encrypt(parquet, keys.ofBundle(person(path)).bytes());
    }

    /** Returns the content of a file before encryption, or the content itself if it is not encrypted. */
    byte[] decrypt(String path, byte[] stored) throws IOException {
        if (!EncryptedParquet.isEncrypted(stored)) {
            return stored;
        }
        String person = person(path).text();
        byte[] key = keys.bundleKey(person.substring(person.indexOf(':') + 1))
                .orElseThrow(() -> new DestroyedKeyException(keys.location()));
        return EncryptedParquet.decrypt(stored, key);
    }

    static KeyLabel person(String path) {
        String[] folders = path.split("/", -1);
        return KeyLabel.person(folders[2]);
    }
}
