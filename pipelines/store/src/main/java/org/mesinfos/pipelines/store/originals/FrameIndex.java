package org.mesinfos.pipelines.store.originals;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Index at the end of a stored original: the stored length of each frame. All frames but the last have
 * {@link #FRAME_BYTES} bytes before encoding.
 *
 * <p>The index has the form of a skippable frame of Zstandard: magic number, length of the rest, one four-byte length
 * for each frame, length of the last frame before encoding, number of frames. All numbers are little-endian.
 */
record FrameIndex(List<Integer> storedLengths, int lastPlainLength) {

    /** Number of bytes of a frame before encoding. */
    static final int FRAME_BYTES = 1 << 20;

    private static final int MAGIC = 0x184D2A5E;
    private static final int TRAILER_BYTES = 8;

    FrameIndex {
        storedLengths = List.copyOf(storedLengths);
    }

    byte[] encode() {
        int rest = storedLengths.size() * Integer.BYTES + TRAILER_BYTES;
        ByteBuffer index = ByteBuffer.allocate(2 * Integer.BYTES + rest).order(ByteOrder.LITTLE_ENDIAN);
        index.putInt(MAGIC).putInt(rest);
        storedLengths.forEach(index::putInt);
        index.putInt(lastPlainLength).putInt(storedLengths.size());
        return index.array();
    }

    /** Reads the index of a stored original. */
    static FrameIndex read(StoredBytes stored) throws IOException {
        ByteBuffer trailer = read(stored, stored.size() - TRAILER_BYTES, TRAILER_BYTES);
        int lastPlainLength = trailer.getInt();
        int frames = trailer.getInt();
        long start = stored.size() - TRAILER_BYTES - (long) frames * Integer.BYTES;
        if (frames < 0 || start < 0 || lastPlainLength < 0 || lastPlainLength > FRAME_BYTES) {
            throw new IOException("An original is damaged: it has no index");
        }
        ByteBuffer lengths = read(stored, start, frames * Integer.BYTES);
        List<Integer> storedLengths = new ArrayList<>(frames);
        long indexed = 0;
        for (int frame = 0; frame < frames; frame++) {
            int length = lengths.getInt();
            storedLengths.add(length);
            indexed += length;
        }
        if (indexed != start - 2 * Integer.BYTES) {
            throw new IOException("An original is damaged: it has no index");
        }
        return new FrameIndex(storedLengths, lastPlainLength);
    }

    int plainLength(int frame) {
        return frame == storedLengths.size() - 1 ? lastPlainLength : FRAME_BYTES;
    }

    private static ByteBuffer read(StoredBytes stored, long offset, int length) throws IOException {
        if (offset < 0) {
            throw new IOException("An original is damaged: it is too short");
        }
        byte[] bytes = new byte[length];
        try (InputStream in = stored.open(offset)) {
            new DataInputStream(in).readFully(bytes);
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
