package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;

/**
 * Provider of key-encryption keys outside of the key folder, such as those of a key management service. It is found by
 * {@link java.util.ServiceLoader}, and used if the file {@code kek} of the key folder contains a reference with its scheme,
 * such as {@code example-kms:projects/one/keys/two}.
 */
public interface KeyEncryptionProvider {

    /** Returns the scheme of the references, without the colon. */
    String scheme();

    /**
     * Opens a key.
     *
     * @param reference the reference after the colon
     */
    KeyEncryption open(String reference) throws IOException;
}
