package org.mesinfos.pipelines.store.originals;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Stream of the bytes of an original from an offset, decoded frame by frame. Not thread-safe. */
final class DecodingStream extends InputStream {

    private final FrameIndex index;
    private final FrameCodec codec;
    private final InputStream stored;
    private int nextFrame;
    private byte[] plain = new byte[0];
    private int position;

    /** @param offset offset in the bytes before encoding */
    DecodingStream(StoredBytes source, FrameCodec codec, long offset) throws IOException {
        this.index = FrameIndex.read(source);
        this.codec = codec;
        int frames = index.storedLengths().size();
        nextFrame = (int) Math.min(frames, offset / FrameIndex.FRAME_BYTES);
        long start = 0;
        for (int frame = 0; frame < nextFrame; frame++) {
            start += index.storedLengths().get(frame);
        }
        stored = source.open(start);
        if (nextFrame < frames) {
            decodeNext();
            position = (int) Math.min(plain.length, offset % FrameIndex.FRAME_BYTES);
        }
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
            if (nextFrame == index.storedLengths().size()) {
                return false;
            }
            decodeNext();
        }
        return true;
    }

    private void decodeNext() throws IOException {
        int length = index.storedLengths().get(nextFrame);
        byte[] frame = stored.readNBytes(length);
        if (frame.length < length) {
            throw new EOFException("An original is damaged: it ends within a frame");
        }
        plain = codec.decode(frame, index.plainLength(nextFrame));
        position = 0;
        nextFrame++;
    }
}
