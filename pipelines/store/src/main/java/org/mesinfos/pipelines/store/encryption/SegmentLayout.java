package org.mesinfos.pipelines.store.encryption;

import java.util.OptionalLong;

/** Sizes and offsets of the segments of an encrypted file. The header is part of the first segment. */
final class SegmentLayout {

    /** Size of a segment with its tag; that of the last one may be smaller. */
    static final int SEGMENT_BYTES = 1 << 16;
    /** Size of the header: its length, a salt, and the prefix of the nonces. */
    static final int HEADER_BYTES = 1 + DataKey.BYTES + SegmentHeader.NONCE_PREFIX_BYTES;

    private static final int PLAIN_BYTES = SEGMENT_BYTES - DataKey.TAG_BYTES;
    private static final int FIRST_PLAIN_BYTES = PLAIN_BYTES - HEADER_BYTES;

    private SegmentLayout() {}

    /** Returns the largest number of bytes of a segment before encryption. */
    static int plainBytes(long segment) {
        return segment == 0 ? FIRST_PLAIN_BYTES : PLAIN_BYTES;
    }

    /** Returns the largest number of bytes of a segment after encryption, without the header. */
    static int encryptedBytes(long segment) {
        return plainBytes(segment) + DataKey.TAG_BYTES;
    }

    /** Returns the segment that contains an offset in the bytes before encryption. */
    static long segmentAt(long offset) {
        return offset < FIRST_PLAIN_BYTES ? 0 : 1 + (offset - FIRST_PLAIN_BYTES) / PLAIN_BYTES;
    }

    /** Returns the offset of the first byte of a segment before encryption. */
    static long startOf(long segment) {
        return segment == 0 ? 0 : FIRST_PLAIN_BYTES + (segment - 1) * PLAIN_BYTES;
    }

    /** Returns the size with header and tags. */
    static long encryptedSize(long plainSize) {
        long segments = plainSize == 0 ? 1 : segmentAt(plainSize - 1) + 1;
        return HEADER_BYTES + plainSize + segments * DataKey.TAG_BYTES;
    }

    /** Returns the size without header and tags; empty if no file has the given size. */
    static OptionalLong plainSize(long encryptedSize) {
        long segments = (encryptedSize + SEGMENT_BYTES - 1) / SEGMENT_BYTES;
        long plain = encryptedSize - HEADER_BYTES - segments * DataKey.TAG_BYTES;
        return plain < 0 || encryptedSize(plain) != encryptedSize ? OptionalLong.empty() : OptionalLong.of(plain);
    }
}
