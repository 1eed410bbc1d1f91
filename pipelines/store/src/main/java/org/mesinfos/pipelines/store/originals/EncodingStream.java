package org.mesinfos.pipelines.store.originals;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.store.storage.BlockStream;

/** Stream of the stored form of an original, encoded frame by frame while it is read. Not thread-safe. */
final class EncodingStream extends BlockStream {

    private final InputStream plain;
    private final FrameCodec codec;
    private final List<Integer> storedLengths = new ArrayList<>();
    private final byte[] frame = new byte[FrameIndex.FRAME_BYTES];
    private int lastPlainLength;
    private boolean ended;

    EncodingStream(InputStream plain, FrameCodec codec) {
        super(plain);
        this.plain = plain;
        this.codec = codec;
    }

    @Override
    protected Optional<byte[]> nextBlock() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        int length = plain.readNBytes(frame, 0, frame.length);
        if (length == 0) {
            ended = true;
            return Optional.of(new FrameIndex(storedLengths, lastPlainLength).encode());
        }
        byte[] encoded = codec.encode(frame, length);
        storedLengths.add(encoded.length);
        lastPlainLength = length;
        return Optional.of(encoded);
    }
}
