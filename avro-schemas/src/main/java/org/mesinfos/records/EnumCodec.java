package org.mesinfos.records;

import java.io.IOException;
import java.util.List;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;

/** Codec of a generated enum, whose constants are in the order of the schema's symbols. */
record EnumCodec(List<?> constants) implements ValueCodec {

    @Override
    @SuppressWarnings("EnumOrdinal") // The encoding of an enum is its index in the schema.
    public void write(Object value, BinaryEncoder out) throws IOException {
        out.writeEnum(((Enum<?>) value).ordinal());
    }

    @Override
    public Object read(BinaryDecoder in) throws IOException {
        return constants.get(in.readEnum());
    }
}
