package org.mesinfos.parquet;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.util.EnumMap;
import java.util.Map;

/** Zstandard compressor for pages, with one context for each kind of content. Not thread-safe. */
final class PageCompressor implements AutoCloseable {

    /** Size from which pages are compressed fast. */
    private static final int LARGE_BYTES = 64 * 1024;

    private final ZstdCompressCtx large = PageContent.fast();
    private final Map<PageContent, ZstdCompressCtx> contexts = new EnumMap<>(PageContent.class);

    /**
     * Appends a compressed copy of the content of a buffer to another buffer, which can be the same one.
     *
     * @return number of bytes appended
     */
    int compress(PageContent content, GrowableBuffer plain, GrowableBuffer target) {
        ZstdCompressCtx context =
                plain.length() < LARGE_BYTES ? contexts.computeIfAbsent(content, PageContent::newContext) : large;
        int bound = Math.toIntExact(Zstd.compressBound(plain.length()));
        target.reserve(bound);
        int bytes = context.compressByteArray(target.array(), target.length(), bound, plain.array(), 0, plain.length());
        target.advance(bytes);
        return bytes;
    }

    @Override
    public void close() {
        large.close();
        contexts.values().forEach(ZstdCompressCtx::close);
    }
}
