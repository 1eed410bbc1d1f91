package org.mesinfos.records;

import java.io.IOException;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.jspecify.annotations.Nullable;

/** Codec of the union of null and one other type, in this order. */
record NullableCodec(ValueCodec present) implements ValueCodec {

    private static final int NULL_BRANCH = 0;
    private static final int PRESENT_BRANCH = 1;

    @Override
    public void write(Object value, BinaryEncoder out) throws IOException {
        out.writeIndex(PRESENT_BRANCH);
        present.write(value, out);
    }

    @Override
    public void writeNull(BinaryEncoder out) throws IOException {
        out.writeIndex(NULL_BRANCH);
    }

    @Override
    public @Nullable Object read(BinaryDecoder in) throws IOException {
        return in.readIndex() == NULL_BRANCH ? null : present.read(in);
    }
}
