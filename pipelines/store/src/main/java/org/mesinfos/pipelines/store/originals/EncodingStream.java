package org.mesinfos.pipelines.store.originals;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Stream of the stored form of an original, encoded frame by frame while it is read. Not thread-safe. */
final class EncodingStream extends InputStream {

    private final InputStream plain;
    private final FrameCodec codec;
    private final List<Integer> storedLengths = new ArrayList<>();
    private final byte[] frame = new byte[FrameIndex.FRAME_BYTES];
    private byte[] encoded = new byte[0];
    private int position;
    private int lastPlainLength;
    private boolean ended;

    EncodingStream(InputStream plain, FrameCodec codec) {
        this.plain = plain;
        this.codec = codec;
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
        while (position == encoded.length) {
            if (ended) {
                return -1;
            }
            encodeNext();
        }
        int count = Math.min(length, encoded.length - position);
        System.arraycopy(encoded, position, target, offset, count);
        position += count;
        return count;
    }

    private void encodeNext() throws IOException {
        int length = plain.readNBytes(frame, 0, frame.length);
        position = 0;
        if (length == 0) {
            encoded = new FrameIndex(storedLengths, lastPlainLength).encode();
            ended = true;
        } else {
            encoded = codec.encode(frame, length);
            storedLengths.add(encoded.length);
            lastPlainLength = length;
        }
    }
}
