package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.mesinfos.pipelines.store.storage.BlockStream;

/** Stream of the encrypted form of a stream, encrypted segment by segment while it is read. Not thread-safe. */
final class EncryptingStream extends BlockStream {

    private final InputStream plain;
    private final SegmentLayout layout;
    private final SegmentCipher cipher;
    private final byte[] buffer;
    /** Number of bytes at the start of the buffer that were read and not encrypted. */
    private int pending;

    private Optional<byte[]> start;
    private byte[] encrypted = new byte[0];
    private long segment;
    private boolean ended;

    EncryptingStream(
            InputStream plain, byte[] prefix, SegmentLayout layout, SegmentHeader header, SegmentCipher cipher) {
        super(plain);
        this.plain = plain;
        this.layout = layout;
        this.cipher = cipher;
        this.buffer = new byte[layout.plainBytes(1) + 1];
        byte[] bytes = Arrays.copyOf(prefix, prefix.length + SegmentLayout.HEADER_BYTES);
        System.arraycopy(header.encode(), 0, bytes, prefix.length, SegmentLayout.HEADER_BYTES);
        this.start = Optional.of(bytes);
    }

    @Override
    protected Optional<byte[]> nextBlock() throws IOException {
        Optional<byte[]> next = start;
        start = Optional.empty();
        return next.isPresent() || ended ? next : Optional.of(nextSegment());
    }

    /** Encrypts the next segment. It is the last one if no byte follows it. */
    private byte[] nextSegment() throws IOException {
        int capacity = layout.plainBytes(segment);
        pending += plain.readNBytes(buffer, pending, capacity + 1 - pending);
        boolean isLast = pending <= capacity;
        int length = Math.min(pending, capacity);
        if (encrypted.length != length + DataKey.TAG_BYTES) {
            encrypted = new byte[length + DataKey.TAG_BYTES];
        }
        cipher.encrypt(
                buffer,
                length,
                segment,
                isLast ? SegmentCipher.Position.LAST : SegmentCipher.Position.INNER,
                encrypted,
                0);
        if (!isLast) {
            buffer[0] = buffer[capacity];
            pending = 1;
        }
        ended = isLast;
        segment++;
        return encrypted;
    }
}
