package org.mesinfos.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;

/** Compresses pages with one context that lives as long as its owner. For one thread. */
final class PageCompression implements AutoCloseable {

    private static final int LEVEL = 1;

    private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);

    /**
     * Puts a compressed copy behind what a sink holds.
     *
     * @return how many bytes it takes
     */
    int compress(ByteSink plain, ByteSink target) {
        int bound = Math.toIntExact(Zstd.compressBound(plain.length()));
        target.reserve(bound);
        int bytes = context.compressByteArray(target.array(), target.length(), bound, plain.array(), 0, plain.length());
        target.advance(bytes);
        return bytes;
    }

    @Override
    public void close() {
        context.close();
    }
}
