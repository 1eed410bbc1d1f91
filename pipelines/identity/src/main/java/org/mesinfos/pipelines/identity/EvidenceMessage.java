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

/**
 * One layer of evidence as bytes, in Avro's single-object encoding: they begin with the fingerprint of the schema, which
 * tells one layer from another. Immutable and safe for use by several threads.
 *
 * @param <T> the layer
 */
final class EvidenceMessage<T extends SpecificRecord> {

    /** What every message of Avro's single-object encoding begins with. */
    private static final byte[] MARKER = {(byte) 0xC3, 0x01};

    private final Schema schema;
    private final byte[] header;

    EvidenceMessage(Schema schema) {
        this.schema = schema;
        long fingerprint = SchemaNormalization.parsingFingerprint64(schema);
        this.header = ByteBuffer.allocate(MARKER.length + Long.BYTES)
                .put(MARKER)
                .putLong(Long.reverseBytes(fingerprint))
                .array();
    }

    /** Whether bytes are of this layer. */
    boolean isIn(byte[] bytes) {
        return bytes.length >= header.length && Arrays.equals(bytes, 0, header.length, header, 0, header.length);
    }

    byte[] encode(T layer) {
        try {
            return bytes(new BinaryMessageEncoder<T>(SpecificData.get(), schema).encode(layer));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
    }

    /** @throws IOException when the bytes are damaged or of a newer version */
    T decode(byte[] bytes) throws IOException {
        try {
            return new BinaryMessageDecoder<T>(SpecificData.get(), schema).decode(bytes);
        } catch (RuntimeException damaged) {
            throw new IOException("The identity evidence is damaged or of a newer version", damaged);
        }
    }

    /** What a field of bytes holds. */
    static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
