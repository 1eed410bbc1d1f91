package org.mesinfos.pipelines.elements;

import com.github.luben.zstd.RecyclingBufferPool;
import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.rows.AvroModels;
import org.mesinfos.records.TrustedClasses;

/**
 * Codec for blocks: lists of Avro records of one class, encoded and compressed with Zstandard.
 *
 * <p>Not thread-safe.
 *
 * @param <T> class of the records
 */
public final class BlockCodec<T extends SpecificRecordBase> {

    /** Fastest level, because blocks live for seconds only. */
    private static final int LEVEL = 1;

    static {
        TrustedClasses.declare();
    }

    private final SpecificDatumWriter<T> writer;
    private final SpecificDatumReader<T> reader;
    private @Nullable BinaryEncoder encoder;
    private @Nullable BinaryDecoder decoder;

    /** Creates a codec for records of one class. */
    public BlockCodec(Class<T> type) {
        SpecificData model = AvroModels.withCustomCoders(type);
        Schema schema = model.getSchema(type);
        this.writer = new SpecificDatumWriter<>(schema, model);
        this.reader = new SpecificDatumReader<>(schema, schema, model);
    }

    /** Encodes records as one block. */
    public Block<T> encode(List<T> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (OutputStream compressed = new ZstdOutputStream(bytes, RecyclingBufferPool.INSTANCE, LEVEL)) {
            encoder = EncoderFactory.get().binaryEncoder(compressed, encoder);
            for (T record : records) {
                writer.write(record, encoder);
            }
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Compressing in memory failed", e);
        }
        return Block.of(bytes.toByteArray());
    }

    /**
     * Decodes the records of one block.
     *
     * @throws UncheckedIOException if the block is damaged
     */
    public List<T> decode(Block<T> block) {
        List<T> records = new ArrayList<>();
        try (InputStream in =
                new ZstdInputStream(new ByteArrayInputStream(block.bytes()), RecyclingBufferPool.INSTANCE)) {
            decoder = DecoderFactory.get().binaryDecoder(in, decoder);
            while (!decoder.isEnd()) {
                records.add(reader.read(null, decoder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A block of rows is damaged", e);
        }
        return records;
    }

    /** Decodes the records of several blocks, in order. */
    public List<T> decode(Iterable<Block<T>> blocks) {
        List<T> records = new ArrayList<>();
        blocks.forEach(block -> records.addAll(decode(block)));
        return records;
    }
}
