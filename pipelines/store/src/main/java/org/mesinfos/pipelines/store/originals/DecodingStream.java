package org.mesinfos.pipelines.store.originals;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.mesinfos.pipelines.store.storage.BlockStream;

/** Stream of the bytes of an original from an offset, decoded frame by frame. Not thread-safe. */
final class DecodingStream extends BlockStream {

    private final FrameIndex index;
    private final FrameCodec codec;
    private final InputStream stored;
    private int nextFrame;

    private DecodingStream(FrameIndex index, FrameCodec codec, InputStream stored, int firstFrame) {
        super(stored);
        this.index = index;
        this.codec = codec;
        this.stored = stored;
        this.nextFrame = firstFrame;
    }

    /**
     * Opens the bytes at an offset. The caller closes the stream.
     *
     * @param offset offset in the bytes before encoding; none follow an offset after the end
     */
    static InputStream open(StoredBytes source, FrameCodec codec, long offset) throws IOException {
        FrameIndex index = FrameIndex.read(source);
        int frames = index.storedLengths().size();
        int firstFrame = (int) Math.min(frames, offset / FrameIndex.FRAME_BYTES);
        long start = 0;
        for (int frame = 0; frame < firstFrame; frame++) {
            start += index.storedLengths().get(frame);
        }
        InputStream stream = new DecodingStream(index, codec, source.open(start), firstFrame);
        if (firstFrame < frames) {
            try {
                stream.skip(offset % FrameIndex.FRAME_BYTES);
            } catch (IOException | RuntimeException damaged) {
                stream.close();
                throw damaged;
            }
        }
        return stream;
    }

    @Override
    protected Optional<byte[]> nextBlock() throws IOException {
        if (nextFrame == index.storedLengths().size()) {
            return Optional.empty();
        }
        int length = index.storedLengths().get(nextFrame);
        byte[] frame = stored.readNBytes(length);
        if (frame.length < length) {
            throw new EOFException("An original is damaged: it ends within a frame");
        }
        return Optional.of(codec.decode(frame, index.plainLength(nextFrame++)));
    }
}
