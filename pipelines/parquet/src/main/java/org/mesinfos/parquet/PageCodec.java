package org.mesinfos.parquet;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import org.apache.parquet.format.CompressionCodec;

/**
 * Compression of the pages of a column: each codec writes and reads its own pages.
 *
 * <p>A further codec is one more constant here, with its state in {@link PageCompressor}.
 */
enum PageCodec {
    /** Pages as they are. */
    UNCOMPRESSED(CompressionCodec.UNCOMPRESSED) {
        @Override
        int compress(PageContent content, GrowableBuffer page, PageCompressor compressor) {
            return page.length();
        }

        @Override
        byte[] decompress(byte[] page, int plainBytes) {
            return page;
        }
    },
    /** Zstandard, which every current Parquet reader knows. */
    ZSTD(CompressionCodec.ZSTD) {
        @Override
        int compress(PageContent content, GrowableBuffer page, PageCompressor compressor) {
            return compressor.compress(content, page, page);
        }

        @Override
        byte[] decompress(byte[] page, int plainBytes) {
            return Zstd.decompress(page, plainBytes);
        }
    };

    private static final int TINY_BYTES = 64;

    private final CompressionCodec parquetName;

    PageCodec(CompressionCodec parquetName) {
        this.parquetName = parquetName;
    }

    /**
     * Returns the codec for a column whose first page has a number of bytes. A column with only a few bytes, as most
     * columns without values, stays uncompressed because that is shorter.
     */
    static PageCodec forFirstPage(int plainBytes) {
        return plainBytes < TINY_BYTES ? UNCOMPRESSED : ZSTD;
    }

    /**
     * Returns the codec with a name in the footer of a file.
     *
     * @throws IOException if this program does not write files with the codec
     */
    static PageCodec named(CompressionCodec parquetName) throws IOException {
        for (PageCodec codec : values()) {
            if (codec.parquetName == parquetName) {
                return codec;
            }
        }
        throw new IOException("A bundle file has pages with the codec " + parquetName
                + ". Read it with parquet-java; this program writes ZSTD and UNCOMPRESSED only");
    }

    /** Returns the name of the codec in the footer of a file. */
    CompressionCodec parquetName() {
        return parquetName;
    }

    /**
     * Leaves the compressed content of a page as the last bytes of its buffer.
     *
     * @return number of these bytes
     */
    abstract int compress(PageContent content, GrowableBuffer page, PageCompressor compressor);

    /** Returns the content of a compressed page. */
    abstract byte[] decompress(byte[] page, int plainBytes);
}
