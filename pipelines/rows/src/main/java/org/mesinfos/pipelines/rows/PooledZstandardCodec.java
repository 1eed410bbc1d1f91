package org.mesinfos.pipelines.rows;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.nio.ByteBuffer;
import org.apache.avro.file.Codec;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileConstants;

/**
 * Zstandard codec for writing Avro files. Compatible with Avro's own codec, but with one compression context per
 * thread, because the set-up of a context costs more than compressing the few kilobytes of a person.
 *
 * <p>Thread-safe.
 */
final class PooledZstandardCodec extends Codec {

    static final CodecFactory FACTORY = new Factory();

    private static final int LEVEL = 1;
    private static final ThreadLocal<ZstdCompressCtx> CONTEXT =
            ThreadLocal.withInitial(() -> new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true));

    @Override
    public String getName() {
        return DataFileConstants.ZSTANDARD_CODEC;
    }

    @Override
    public ByteBuffer compress(ByteBuffer plain) {
        int offset = plain.arrayOffset() + plain.position();
        byte[] compressed = new byte[Math.toIntExact(Zstd.compressBound(plain.remaining()))];
        int length = CONTEXT.get()
                .compressByteArray(compressed, 0, compressed.length, plain.array(), offset, plain.remaining());
        return ByteBuffer.wrap(compressed, 0, length);
    }

    @Override
    public ByteBuffer decompress(ByteBuffer compressed) {
        throw new UnsupportedOperationException("Files are read with the codec of Avro");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PooledZstandardCodec;
    }

    @Override
    public int hashCode() {
        return getName().hashCode();
    }

    private static final class Factory extends CodecFactory {
        @Override
        protected Codec createInstance() {
            return new PooledZstandardCodec();
        }
    }
}
