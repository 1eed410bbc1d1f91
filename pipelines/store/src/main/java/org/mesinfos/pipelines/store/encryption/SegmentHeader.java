package org.mesinfos.pipelines.store.encryption;

import java.nio.ByteBuffer;

/** Header of the segments of an encrypted file: the salt of its key, and the first bytes of all nonces. Immutable. */
final class SegmentHeader {

    static final int NONCE_PREFIX_BYTES = 7;

    private final byte[] salt;
    private final byte[] noncePrefix;

    private SegmentHeader(byte[] salt, byte[] noncePrefix) {
        this.salt = salt;
        this.noncePrefix = noncePrefix;
    }

    static SegmentHeader random() {
        return new SegmentHeader(DataKey.random(DataKey.BYTES), DataKey.random(NONCE_PREFIX_BYTES));
    }

    static SegmentHeader of(ByteBuffer encoded) throws EncryptionException {
        if (encoded.get() != SegmentLayout.HEADER_BYTES) {
            throw EncryptedFile.damaged();
        }
        byte[] salt = new byte[DataKey.BYTES];
        byte[] noncePrefix = new byte[NONCE_PREFIX_BYTES];
        encoded.get(salt).get(noncePrefix);
        return new SegmentHeader(salt, noncePrefix);
    }

    byte[] encode() {
        return ByteBuffer.allocate(SegmentLayout.HEADER_BYTES)
                .put((byte) SegmentLayout.HEADER_BYTES)
                .put(salt)
                .put(noncePrefix)
                .array();
    }

    /** Returns the cipher of the segments of a file whose key is derived from a data key. */
    SegmentCipher cipher(DataKey key, byte[] context) {
        return new SegmentCipher(key.derive(salt, context), noncePrefix);
    }
}
