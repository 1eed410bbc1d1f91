package org.mesinfos.records;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificRecord;

/**
 * Codec of canonical records in raw Avro binary encoding: the record's own schema, without header. Any Avro reader of
 * that schema can read the bytes.
 *
 * <p>Equal records have equal bytes: maps are written in key order and decimals at the scale of the schema. The bytes
 * can therefore replace records in comparisons, hashes and sorting. Null collections are written as empty ones;
 * instants are truncated to microseconds.
 *
 * <p>Not thread-safe, because buffers are reused between records. All instances share the codecs compiled from the
 * schemas, so an instance is cheap.
 */
public final class CanonicalCodec {

    private static final Map<RecordType, RecordCodec> CODECS = codecs();

    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(1024);
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(buffer, null);
    private final BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(new byte[0], null);

    /**
     * Encodes a record.
     *
     * @throws UnencodableValueException if a decimal would have to be rounded, or a required value is null
     * @throws IllegalArgumentException if the record is not a canonical one
     */
    public byte[] encode(SpecificRecord record) {
        RecordType type = RecordType.of(record);
        buffer.reset();
        try {
            codec(type).write(record, encoder);
            encoder.flush();
        } catch (UnencodableValueException e) {
            discardUnfinished();
            throw e.within(type.schemaName());
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return buffer.toByteArray();
    }

    /** Decodes the result of {@link #encode}. The collections of the returned record are mutable. */
    public SpecificRecord decode(RecordType type, byte[] bytes) {
        return decode(type, bytes, 0, bytes.length);
    }

    /**
     * Decodes a record from a range of {@code bytes}.
     *
     * @throws IllegalArgumentException if the range is not exactly one record of this type
     */
    public SpecificRecord decode(RecordType type, byte[] bytes, int offset, int length) {
        BinaryDecoder in = DecoderFactory.get().binaryDecoder(bytes, offset, length, decoder);
        try {
            SpecificRecord record = codec(type).read(in);
            if (!in.isEnd()) {
                throw new IllegalArgumentException("More bytes than one " + type.schemaName());
            }
            return record;
        } catch (IOException e) {
            throw new IllegalArgumentException("Not the bytes of one " + type.schemaName(), e);
        }
    }

    private static RecordCodec codec(RecordType type) {
        return Objects.requireNonNull(CODECS.get(type), "CODECS has an entry for each type");
    }

    /** Discards the partial output of a rejected record, which would otherwise precede the next record. */
    private void discardUnfinished() {
        try {
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    private static Map<RecordType, RecordCodec> codecs() {
        Map<RecordType, RecordCodec> codecs = new EnumMap<>(RecordType.class);
        Arrays.stream(RecordType.values()).forEach(type -> codecs.put(type, CodecCompiler.recordCodec(type.schema())));
        return codecs;
    }
}
