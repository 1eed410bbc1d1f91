package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * Secret key for one purpose. Digests by it disclose nothing without the key, not even to those who try a list of
 * references. Immutable and safe for use by several threads.
 */
public final class PurposeKey {

    private static final int DIGEST_BYTES = 16;

    private final byte[] key;
    private final KeyedHash hash;

    PurposeKey(byte[] key) {
        this.key = key;
        this.hash = new KeyedHash(key);
    }

    /**
     * Parses the text of a key file.
     *
     * @throws IOException if the text is not 64 hexadecimal digits; the message contains no part of it
     */
    public static PurposeKey parse(String text) throws IOException {
        return new PurposeKey(KeyText.parse("key", text));
    }

    /** Returns the text of a key file. */
    public String text() {
        return KeyText.of(key);
    }

    /** Returns the digest of a text, as 32 hexadecimal digits. */
    public String digest(String text) {
        return HexFormat.of().formatHex(hash.of(text), 0, DIGEST_BYTES);
    }

    /** Returns the first 64 bits of the digest of a text. */
    public long number(String text) {
        return ByteBuffer.wrap(hash.of(text)).getLong();
    }

    /** Discloses nothing of the key. */
    @Override
    public String toString() {
        return "PurposeKey";
    }
}
