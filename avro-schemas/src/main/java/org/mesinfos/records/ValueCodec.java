package org.mesinfos.records;

import java.io.IOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;

/**
 * Writes and reads the values of one schema in Avro's binary encoding. Compiled once from the schema, so that no row
 * pays for looking at it. Immutable; the encoder and the decoder carry the state.
 */
interface ValueCodec {

    /**
     * Writes a value.
     *
     * @throws UnencodableValueException if the schema cannot hold the value exactly
     */
    void write(Object value, BinaryEncoder out) throws IOException;

    /** Reads the value that comes next. */
    Object read(BinaryDecoder in) throws IOException;
}
