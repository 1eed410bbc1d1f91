package org.mesinfos.connectors.intake;

import java.security.MessageDigest;
import org.mesinfos.connectors.format.digest.Sha256;

/**
 * Digests of the chunks of a file, computed while the whole file is hashed. They verify a part of a file without reading
 * the rest.
 *
 * <p>The digest of a chunk is the first half of its SHA-256, which is sufficient against a second preimage. A file of one
 * chunk has no list of digests, because its SHA-256 verifies it. Not safe for use by multiple threads.
 */
final class ChunkDigests {

    /** Size of every chunk but the last. */
    static final int CHUNK_BYTES = 1 << 20;

    /** Hexadecimal digits of one digest. */
    static final int DIGITS = 32;

    private final StringBuilder digests = new StringBuilder();
    private final MessageDigest chunk = Sha256.newDigest();
    private int chunkBytes;

    /** @param file digest of the whole file, after exactly the first chunk; not changed */
    ChunkDigests(MessageDigest file) {
        try {
            digests.append(digits(((MessageDigest) file.clone()).digest()));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Adds bytes that follow the first chunk, in order. */
    void add(byte[] buffer, int length) {
        int from = 0;
        while (from < length) {
            if (chunkBytes == CHUNK_BYTES) {
                completeChunk();
            }
            int count = Math.min(length - from, CHUNK_BYTES - chunkBytes);
            chunk.update(buffer, from, count);
            chunkBytes += count;
            from += count;
        }
    }

    /** Returns the digests of all chunks at the end of the file, in file order and without separator. */
    String complete() {
        completeChunk();
        return digests.toString();
    }

    private void completeChunk() {
        digests.append(digits(chunk.digest()));
        chunkBytes = 0;
    }

    /** Returns the digest of the first bytes of a buffer. */
    static String of(byte[] buffer, int length) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(buffer, 0, length);
        return digits(digest.digest());
    }

    private static String digits(byte[] digest) {
        return Sha256.hex(digest).substring(0, DIGITS);
    }
}
