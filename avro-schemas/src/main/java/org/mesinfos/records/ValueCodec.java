package org.mesinfos.records;

import java.io.IOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;

/**
 * Codec of the values of one schema in Avro's binary encoding. It is compiled once, so that no row has to inspect the
 * schema. Immutable; encoder and decoder contain the state.
 */
interface ValueCodec {

    /**
     * Writes a value.
     *
     * @throws UnencodableValueException if the schema cannot represent the value exactly
     */
    void write(Object value, BinaryEncoder out) throws IOException;

    /** Reads the next value. */
    Object read(BinaryDecoder in) throws IOException;
}
