package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Stream of the encrypted form of a stream, encrypted segment by segment while it is read. Not thread-safe. */
final class EncryptingStream extends InputStream {

    private final InputStream plain;
    private final SegmentLayout layout;
    private final SegmentCipher cipher;
    private final byte[] buffer;
    /** Number of bytes at the start of the buffer that were read and not encrypted. */
    private int pending;

    private byte[] encrypted;
    private int position;
    private int end;
    private long segment;
    private boolean ended;

    EncryptingStream(
            InputStream plain, byte[] prefix, SegmentLayout layout, SegmentHeader header, SegmentCipher cipher) {
        this.plain = plain;
        this.layout = layout;
        this.cipher = cipher;
        this.buffer = new byte[layout.plainBytes(1) + 1];
        byte[] start = Arrays.copyOf(prefix, prefix.length + SegmentLayout.HEADER_BYTES);
        System.arraycopy(header.encode(), 0, start, prefix.length, SegmentLayout.HEADER_BYTES);
        this.encrypted = start;
        this.end = start.length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (position == end) {
            if (ended) {
                return -1;
            }
            encryptNext();
        }
        int count = Math.min(length, end - position);
        System.arraycopy(encrypted, position, target, offset, count);
        position += count;
        return count;
    }

    /** Encrypts the next segment. It is the last one if no byte follows it. */
    private void encryptNext() throws IOException {
        int capacity = layout.plainBytes(segment);
        pending += plain.readNBytes(buffer, pending, capacity + 1 - pending);
        boolean isLast = pending <= capacity;
        int length = Math.min(pending, capacity);
        if (segment == 0) {
            encrypted = new byte[isLast ? length + DataKey.TAG_BYTES : layout.segmentBytes()];
        }
        end = cipher.encrypt(
                buffer,
                length,
                segment,
                isLast ? SegmentCipher.Position.LAST : SegmentCipher.Position.INNER,
                encrypted,
                0);
        position = 0;
        if (!isLast) {
            buffer[0] = buffer[capacity];
            pending = 1;
        }
        ended = isLast;
        segment++;
    }
}
