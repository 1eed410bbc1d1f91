package org.mesinfos.records;

import java.io.IOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Codec of the values of one schema in Avro's binary encoding. It is compiled once, so that no row has to inspect the
 * schema. Immutable; encoder and decoder contain the state.
 */
interface ValueCodec {

    /**
     * Writes a value that is not null.
     *
     * @throws UnencodableValueException if the schema cannot represent the value exactly
     */
    void write(Object value, BinaryEncoder out) throws IOException;

    /**
     * Writes null.
     *
     * @throws UnencodableValueException if the schema requires a value
     */
    default void writeNull(BinaryEncoder out) throws IOException {
        throw new UnencodableValueException("null, but the schema requires a value");
    }

    /** Reads the next value; null only if the schema is a union with null. */
    @Nullable
    Object read(BinaryDecoder in) throws IOException;
}
