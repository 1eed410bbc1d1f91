package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;
import java.io.InputStream;

/** Stream of the decrypted bytes of a file, decrypted segment by segment while it is read. Not thread-safe. */
final class DecryptingStream extends InputStream {

    private final InputStream stored;
    private final SegmentLayout layout;
    private final SegmentCipher cipher;
    private final byte[] buffer;
    /** Number of bytes at the start of the buffer that were read and not decrypted. */
    private int pending;

    private byte[] plain = new byte[0];
    private int position;
    private long segment;
    private boolean ended;

    /**
     * @param stored stream that starts with the first encrypted byte of a segment
     * @param segment number of the segment, from 0
     */
    DecryptingStream(InputStream stored, SegmentLayout layout, SegmentCipher cipher, long segment) {
        this.stored = stored;
        this.layout = layout;
        this.buffer = new byte[layout.segmentBytes() + 1];
        this.cipher = cipher;
        this.segment = segment;
    }

    @Override
    public int read() throws IOException {
        return available(1) ? plain[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!available(1)) {
            return -1;
        }
        int count = Math.min(length, plain.length - position);
        System.arraycopy(plain, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public int available() {
        return plain.length - position;
    }

    @Override
    public void close() throws IOException {
        stored.close();
    }

    private boolean available(int count) throws IOException {
        while (plain.length - position < count) {
            if (ended) {
                return false;
            }
            decryptNext();
        }
        return true;
    }

    private void decryptNext() throws IOException {
        int capacity = layout.encryptedBytes(segment);
        pending += stored.readNBytes(buffer, pending, capacity + 1 - pending);
        boolean isLast = pending <= capacity;
        int length = Math.min(pending, capacity);
        if (length < DataKey.TAG_BYTES) {
            throw EncryptedFile.damaged();
        }
        plain = cipher.decrypt(
                buffer, 0, length, segment, isLast ? SegmentCipher.Position.LAST : SegmentCipher.Position.INNER);
        position = 0;
        if (!isLast) {
            buffer[0] = buffer[capacity];
            pending = 1;
        }
        ended = isLast;
        segment++;
    }
}
