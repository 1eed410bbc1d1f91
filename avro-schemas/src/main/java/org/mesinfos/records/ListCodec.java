package org.mesinfos.records;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.jspecify.annotations.Nullable;

/** Codec of arrays. A null list is written as an empty one, because the schema has no null array. */
record ListCodec(ValueCodec element) implements ValueCodec {

    @Override
    public void write(Object value, BinaryEncoder out) throws IOException {
        List<?> list = (List<?>) value;
        out.writeArrayStart();
        out.setItemCount(list.size());
        for (int index = 0; index < list.size(); index++) {
            out.startItem();
            writeElement(index, list.get(index), out);
        }
        out.writeArrayEnd();
    }

    @Override
    public void writeNull(BinaryEncoder out) throws IOException {
        write(List.of(), out);
    }

    private void writeElement(int index, @Nullable Object value, BinaryEncoder out) throws IOException {
        if (value == null) {
            throw new UnencodableValueException("null is not an element").within("[" + index + "]");
        }
        try {
            element.write(value, out);
        } catch (UnencodableValueException e) {
            throw e.within("[" + index + "]");
        }
    }

    @Override
    public Object read(BinaryDecoder in) throws IOException {
        List<Object> list = new ArrayList<>();
        for (long remaining = in.readArrayStart(); remaining > 0; remaining = in.arrayNext()) {
            for (long item = 0; item < remaining; item++) {
                list.add(element.read(in));
            }
        }
        return list;
    }
}
