package org.mesinfos.pipelines.store.originals;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.util.Arrays;

/** Frames compressed by Zstandard, which {@code zstd -d} reads as well. */
final class ZstandardFrames implements FrameCodec {

    private static final int LEVEL = 1;

    @Override
    public byte[] encode(byte[] plain, int length) {
        return Zstd.compress(length == plain.length ? plain : Arrays.copyOf(plain, length), LEVEL);
    }

    @Override
    public byte[] decode(byte[] stored, int plainLength) throws IOException {
        byte[] plain = new byte[plainLength];
        try {
            if (Zstd.decompress(plain, stored) != plainLength) {
                throw new IOException("An original is damaged: a frame has another length");
            }
        } catch (ZstdException e) {
            throw new IOException("An original is damaged: a frame cannot be decompressed", e);
        }
        return plain;
    }
}
