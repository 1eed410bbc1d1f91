package org.mesinfos.pipelines.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.records.TrustedClasses;

/**
 * Codec for one schema in Avro's single-object encoding. The encoding starts with the fingerprint of the schema, by
 * which the schemas are distinguished. Immutable and safe for use by several threads.
 *
 * @param <T> the Avro record
 */
final class SingleObjectCodec<T extends SpecificRecord> {

    /** First bytes of every message in Avro's single-object encoding. */
    private static final byte[] MARKER = {(byte) 0xC3, 0x01};

    static {
        TrustedClasses.declare();
    }

    private final Schema schema;
    private final byte[] header;

    SingleObjectCodec(Schema schema) {
        this.schema = schema;
        long fingerprint = SchemaNormalization.parsingFingerprint64(schema);
        this.header = ByteBuffer.allocate(MARKER.length + Long.BYTES)
                .put(MARKER)
                .putLong(Long.reverseBytes(fingerprint))
                .array();
    }

    /** Tests whether bytes were encoded with this schema. */
    boolean matches(byte[] bytes) {
        return bytes.length >= header.length && Arrays.equals(bytes, 0, header.length, header, 0, header.length);
    }

    byte[] encode(T record) {
        try {
            return toBytes(new BinaryMessageEncoder<T>(SpecificData.get(), schema).encode(record));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    /** @throws IOException if the bytes are damaged or were written by a newer version */
    T decode(byte[] bytes) throws IOException {
        try {
            return new BinaryMessageDecoder<T>(SpecificData.get(), schema).decode(bytes);
        } catch (RuntimeException damaged) {
            throw new IOException("The identity evidence is damaged or of a newer version", damaged);
        }
    }

    /** Returns the content of a field of type bytes. */
    static byte[] toBytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
