package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.mesinfos.pipelines.store.storage.PartialContent;

/**
 * Content of an encrypted file of which only the segments with the requested bytes are decrypted. Changed bytes are detected
 * if they are in one of these segments. Not thread-safe.
 */
final class DecryptedParts implements PartialContent {

    private final byte[] stored;
    private final int segmentsStart;
    private final SegmentLayout layout;
    private final SegmentCipher cipher;
    private final int size;
    /** Segments that were decrypted before, by number. */
    private final Map<Long, byte[]> decrypted = new HashMap<>();

    /**
     * @param stored bytes of the whole file, not copied
     * @param segmentsStart offset of the header, with which the first segment begins
     * @param size number of bytes before encryption
     */
    DecryptedParts(byte[] stored, int segmentsStart, SegmentLayout layout, SegmentCipher cipher, int size) {
        this.stored = stored;
        this.segmentsStart = segmentsStart;
        this.layout = layout;
        this.cipher = cipher;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public byte[] bytes(int start, int end) throws IOException {
        if (end - start == size && layout.segments(size) == 1) {
            return decrypt(0);
        }
        byte[] bytes = new byte[end - start];
        for (int next = start; next < end; ) {
            long segment = layout.segmentAt(next);
            byte[] plain = segment(segment);
            int from = Math.toIntExact(next - layout.startOf(segment));
            int count = Math.min(end - next, plain.length - from);
            System.arraycopy(plain, from, bytes, next - start, count);
            next += count;
        }
        return bytes;
    }

    private byte[] segment(long number) throws IOException {
        byte[] known = decrypted.get(number);
        if (known == null) {
            known = decrypt(number);
            decrypted.put(number, known);
        }
        return known;
    }

    private byte[] decrypt(long segment) throws IOException {
        int start = segmentsStart + Math.toIntExact(layout.encryptedStartOf(segment));
        int length = Math.min(layout.encryptedBytes(segment), stored.length - start);
        boolean isLast = segment == layout.segments(size) - 1;
        return cipher.decrypt(
                stored, start, length, segment, isLast ? SegmentCipher.Position.LAST : SegmentCipher.Position.INNER);
    }
}
