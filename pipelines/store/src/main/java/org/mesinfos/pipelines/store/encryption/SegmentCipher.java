package org.mesinfos.pipelines.store.encryption;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Cipher of the segments of one file. The nonce of a segment contains its number and whether it is the last one, so that
 * segments can be neither exchanged nor cut off. Not thread-safe.
 */
final class SegmentCipher {

    /** One for each thread, initialised for each segment: a run opens tens of thousands of small files. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(SegmentCipher::newCipher);

    private final SecretKeySpec key;
    private final byte[] noncePrefix;

    SegmentCipher(DataKey key, byte[] noncePrefix) {
        this.key = key.secret();
        this.noncePrefix = noncePrefix;
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform provides AES-GCM", impossible);
        }
    }

    /** Position of a segment in its file. */
    enum Position {
        INNER,
        LAST
    }

    /** Encrypts a segment into an array at an offset and returns the number of bytes. */
    int encrypt(byte[] plain, int length, long segment, Position position, byte[] target, int offset) {
        try {
            return initialised(Cipher.ENCRYPT_MODE, segment, position).doFinal(plain, 0, length, target, offset);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A segment can be encrypted", impossible);
        }
    }

    /** Decrypts a segment. */
    byte[] decrypt(byte[] encrypted, int offset, int length, long segment, Position position)
            throws EncryptionException {
        try {
            return initialised(Cipher.DECRYPT_MODE, segment, position).doFinal(encrypted, offset, length);
        } catch (AEADBadTagException e) {
            throw EncryptedFile.damaged();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("A segment can be decrypted", impossible);
        }
    }

    private Cipher initialised(int mode, long segment, Position position) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(DataKey.NONCE_BYTES)
                .put(noncePrefix)
                .putInt(Math.toIntExact(segment))
                .put((byte) (position == Position.LAST ? 1 : 0))
                .array();
        Cipher cipher = CIPHER.get();
        cipher.init(mode, key, new GCMParameterSpec(DataKey.TAG_BYTES * 8, nonce));
        return cipher;
    }
}
