package org.mesinfos.records;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Codec of records: their fields in schema order. */
final class RecordCodec implements ValueCodec {

    private final Schema schema;
    private final Supplier<SpecificRecord> constructor;
    private final ValueCodec[] fields;

    RecordCodec(Schema schema, Supplier<SpecificRecord> constructor, ValueCodec[] fields) {
        this.schema = schema;
        this.constructor = constructor;
        this.fields = fields.clone();
    }

    @Override
    public void write(Object value, BinaryEncoder out) throws IOException {
        SpecificRecord record = (SpecificRecord) value;
        for (int position = 0; position < fields.length; position++) {
            writeField(position, record.get(position), out);
        }
    }

    private void writeField(int position, @Nullable Object value, BinaryEncoder out) throws IOException {
        try {
            if (value == null) {
                fields[position].writeNull(out);
            } else {
                fields[position].write(value, out);
            }
        } catch (UnencodableValueException e) {
            throw e.within(name(position));
        }
    }

    @Override
    public SpecificRecord read(BinaryDecoder in) throws IOException {
        SpecificRecord record = constructor.get();
        for (int position = 0; position < fields.length; position++) {
            Object value = fields[position].read(in);
            if (value != null) {
                record.put(position, value);
            }
        }
        return record;
    }

    private String name(int position) {
        return "." + schema.getFields().get(position).name();
    }
}
