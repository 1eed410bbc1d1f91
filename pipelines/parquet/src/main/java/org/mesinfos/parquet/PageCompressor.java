package org.mesinfos.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;

/** Zstandard compressor for pages, with one context for its whole life. Not thread-safe. */
final class PageCompressor implements AutoCloseable {

    private static final int LEVEL = 1;

    private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);

    /**
     * Appends a compressed copy of the content of a buffer to another buffer, which can be the same one.
     *
     * @return number of bytes appended
     */
    int compress(GrowableBuffer plain, GrowableBuffer target) {
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
