package org.mesinfos.pipelines.store.encryption;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/** Sizes and offsets of the segments of an encrypted file. The header is part of the first segment. */
enum SegmentLayout {
    /** Segments of 64 kB, for files that are read from an offset on or as a whole. */
    LARGE("MSE1", 1 << 16),
    /** Segments of 512 bytes, for indexes, of which a search reads a few bytes. */
    SMALL("MSE2", 1 << 9);

    /** Size of the first bytes of a file, which identify its layout. */
    static final int MAGIC_BYTES = 4;
    /** Size of the header: its length, a salt, and the prefix of the nonces. */
    static final int HEADER_BYTES = 1 + DataKey.BYTES + SegmentHeader.NONCE_PREFIX_BYTES;

    private final String magic;
    private final int segmentBytes;

    SegmentLayout(String magic, int segmentBytes) {
        this.magic = magic;
        this.segmentBytes = segmentBytes;
    }

    /** Returns the layout of a file from its first bytes; empty if no encrypted file starts with them. */
    static Optional<SegmentLayout> of(byte[] start) {
        return Arrays.stream(values())
                .filter(layout -> start.length >= MAGIC_BYTES
                        && Arrays.equals(start, 0, MAGIC_BYTES, layout.magic(), 0, MAGIC_BYTES))
                .findFirst();
    }

    /** Returns the first bytes of a file. */
    byte[] magic() {
        return magic.getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns the size of a segment with its tag; that of the last one may be smaller. */
    int segmentBytes() {
        return segmentBytes;
    }

    /** Returns the largest number of bytes of a segment before encryption. */
    int plainBytes(long segment) {
        int bytes = segmentBytes - DataKey.TAG_BYTES;
        return segment == 0 ? bytes - HEADER_BYTES : bytes;
    }

    /** Returns the largest number of bytes of a segment after encryption, without the header. */
    int encryptedBytes(long segment) {
        return plainBytes(segment) + DataKey.TAG_BYTES;
    }

    /** Returns the offset of the first byte of a segment after encryption, from the header on. */
    long encryptedStartOf(long segment) {
        return segment == 0 ? HEADER_BYTES : segment * segmentBytes;
    }

    /** Returns the segment that contains an offset in the bytes before encryption. */
    long segmentAt(long offset) {
        return offset < plainBytes(0) ? 0 : 1 + (offset - plainBytes(0)) / plainBytes(1);
    }

    /** Returns the offset of the first byte of a segment before encryption. */
    long startOf(long segment) {
        return segment == 0 ? 0 : plainBytes(0) + (segment - 1) * plainBytes(1);
    }

    /** Returns the size with header and tags. */
    long encryptedSize(long plainSize) {
        return HEADER_BYTES + plainSize + segments(plainSize) * DataKey.TAG_BYTES;
    }

    /** Returns the number of segments of a file of a size before encryption. */
    long segments(long plainSize) {
        return plainSize == 0 ? 1 : segmentAt(plainSize - 1) + 1;
    }

    /** Returns the size without header and tags; empty if no file has the given size. */
    OptionalLong plainSize(long encryptedSize) {
        long segments = (encryptedSize + segmentBytes - 1) / segmentBytes;
        long plain = encryptedSize - HEADER_BYTES - segments * DataKey.TAG_BYTES;
        return plain < 0 || encryptedSize(plain) != encryptedSize ? OptionalLong.empty() : OptionalLong.of(plain);
    }
}
