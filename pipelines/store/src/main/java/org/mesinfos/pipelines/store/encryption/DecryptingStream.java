package org.mesinfos.pipelines.store.encryption;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.mesinfos.pipelines.store.storage.BlockStream;

/** Stream of the decrypted bytes of a file, decrypted segment by segment while it is read. Not thread-safe. */
final class DecryptingStream extends BlockStream {

    private final InputStream stored;
    private final SegmentLayout layout;
    private final SegmentCipher cipher;
    private final byte[] buffer;
    /** Number of bytes at the start of the buffer that were read and not decrypted. */
    private int pending;

    private long segment;
    private boolean ended;

    /**
     * @param stored stream that starts with the first encrypted byte of a segment
     * @param segment number of the segment, from 0
     */
    DecryptingStream(InputStream stored, SegmentLayout layout, SegmentCipher cipher, long segment) {
        super(stored);
        this.stored = stored;
        this.layout = layout;
        this.buffer = new byte[layout.segmentBytes() + 1];
        this.cipher = cipher;
        this.segment = segment;
    }

    @Override
    protected Optional<byte[]> nextBlock() throws IOException {
        return ended ? Optional.empty() : Optional.of(decryptNext());
    }

    private byte[] decryptNext() throws IOException {
        int capacity = layout.encryptedBytes(segment);
        pending += stored.readNBytes(buffer, pending, capacity + 1 - pending);
        boolean isLast = pending <= capacity;
        int length = Math.min(pending, capacity);
        if (length < DataKey.TAG_BYTES) {
            throw EncryptedFile.damaged();
        }
        byte[] plain = cipher.decrypt(
                buffer, 0, length, segment, isLast ? SegmentCipher.Position.LAST : SegmentCipher.Position.INNER);
        if (!isLast) {
            buffer[0] = buffer[capacity];
            pending = 1;
        }
        ended = isLast;
        segment++;
        return plain;
    }
}
