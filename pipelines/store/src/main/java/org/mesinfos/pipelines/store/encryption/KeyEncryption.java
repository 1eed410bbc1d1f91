package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;

/**
 * The key-encryption key of a store: it wraps the key of the key tables, which contain the data keys. The default is a key
 * in the key folder; a key management service is plugged in by a {@link KeyEncryptionProvider}.
 *
 * <p>Thread-safe. A store calls it a few times for each process, not once for each file.
 */
public interface KeyEncryption {

    /** Returns a short text that identifies the key, and discloses nothing of it: letters, digits and {@code -}. */
    String id();

    /**
     * Encrypts a key.
     *
     * @param key the key, of 32 bytes
     * @param context bytes that the wrapped key is bound to; unwrapping with other bytes fails
     */
    byte[] wrap(byte[] key, byte[] context) throws IOException;

    /**
     * Decrypts a key.
     *
     * @throws IOException if the key was wrapped by another key or for another context, or was changed
     */
    byte[] unwrap(byte[] wrapped, byte[] context) throws IOException;
}
