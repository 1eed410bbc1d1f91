package org.mesinfos.pipelines.bundle;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Compresses pages with one context that lives as long as its owner. For one thread.
 *
 * <p>The codecs that Parquet brings make a stream for each page, which costs more than compressing the small pages here.
 */
final class ZstandardPages implements CompressionCodecFactory, AutoCloseable {

    private static final int LEVEL = 1;

    private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);
    private final OpenByteArray plain = new OpenByteArray();
    private byte[] compressed = new byte[0];

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        if (codec != CompressionCodecName.ZSTD) {
            throw new IllegalArgumentException("Pages are compressed with ZSTD, not " + codec);
        }
        return new Compressor();
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("Bundles are only written here");
    }

    /** Called at the end of each file; the context serves the next one. */
    @Override
    public void release() {}

    @Override
    public void close() {
        context.close();
    }

    private final class Compressor implements BytesInputCompressor {

        @Override
        public BytesInput compress(BytesInput page) throws IOException {
            plain.reset();
            page.writeAllTo(plain);
            int bound = Math.toIntExact(Zstd.compressBound(plain.size()));
            if (compressed.length < bound) {
                compressed = new byte[bound];
            }
            int length = context.compressByteArray(compressed, 0, bound, plain.array(), 0, plain.size());
            return BytesInput.from(Arrays.copyOf(compressed, length));
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.ZSTD;
        }

        @Override
        public void release() {}
    }

    /** Bytes that were written, without a copy of them. */
    private static final class OpenByteArray extends ByteArrayOutputStream {
        byte[] array() {
            return buf;
        }
    }
}
