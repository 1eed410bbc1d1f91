package org.mesinfos.pipelines.rows;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.util.Arrays;

/**
 * Compression of the small files of a store that programs read, with a dictionary of the texts that all of them contain, such as
 * the names of fields in shard manifests. Without it, these texts are most of a file of a person with few rows.
 *
 * <p>A compressed file is one Zstandard frame. Files without compression, as stores of format 1 have, are left as they
 * are. Equal content gives equal bytes. Thread-safe.
 */
public final class SmallFileCompression {

    private static final int LEVEL = 3;
    private static final byte[] FRAME = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
    private static final byte[] DICTIONARY_BYTES = SmallFileDictionary.bytes();
    private static final ThreadLocal<ZstdCompressCtx> COMPRESSION = ThreadLocal.withInitial(
            () -> new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true).loadDict(DICTIONARY_BYTES));
    private static final ThreadLocal<ZstdDecompressCtx> DECOMPRESSION =
            ThreadLocal.withInitial(() -> new ZstdDecompressCtx().loadDict(DICTIONARY_BYTES));

    private SmallFileCompression() {}

    /** Compresses the content of a file. */
    public static byte[] compress(byte[] content) {
        return compress(content, content.length);
    }

    /** Compresses the first bytes of an array. */
    static byte[] compress(byte[] content, int length) {
        byte[] compressed = new byte[Math.toIntExact(Zstd.compressBound(length))];
        int bytes = COMPRESSION.get().compressByteArray(compressed, 0, compressed.length, content, 0, length);
        return Arrays.copyOf(compressed, bytes);
    }

    /**
     * Returns the content of a file that may be compressed.
     *
     * @throws IOException if the file is damaged
     */
    public static byte[] decompress(byte[] file) throws IOException {
        if (!isFrame(file)) {
            return file;
        }
        try {
            return DECOMPRESSION.get().decompress(file, Math.toIntExact(Zstd.getFrameContentSize(file)));
        } catch (ZstdException | ArithmeticException | NegativeArraySizeException damaged) {
            throw new IOException("A compressed file of the store is damaged", damaged);
        }
    }

    private static boolean isFrame(byte[] file) {
        for (int index = 0; index < FRAME.length; index++) {
            if (file.length <= index || file[index] != FRAME[index]) {
                return false;
            }
        }
        return true;
    }
}
