package org.mesinfos.records;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.specific.SpecificRecord;

/** Codec of records: their fields in schema order. */
final class RecordCodec implements ValueCodec {

    private static final Set<Schema.Type> TYPES_WITH_NULL =
            EnumSet.of(Schema.Type.UNION, Schema.Type.ARRAY, Schema.Type.MAP);

    private final Schema schema;
    private final Supplier<SpecificRecord> constructor;
    private final ValueCodec[] fields;
    private final boolean[] required;

    RecordCodec(Schema schema, Supplier<SpecificRecord> constructor, ValueCodec[] fields) {
        this.schema = schema;
        this.constructor = constructor;
        this.fields = fields.clone();
        this.required = new boolean[fields.length];
        for (Schema.Field field : schema.getFields()) {
            required[field.pos()] = !TYPES_WITH_NULL.contains(field.schema().getType());
        }
    }

    @Override
    public void write(Object value, BinaryEncoder out) throws IOException {
        SpecificRecord record = (SpecificRecord) value;
        for (int position = 0; position < fields.length; position++) {
            writeField(position, record.get(position), out);
        }
    }

    private void writeField(int position, Object value, BinaryEncoder out) throws IOException {
        if (value == null && required[position]) {
            throw new UnencodableValueException("null, but the schema requires a value").within(name(position));
        }
        try {
            fields[position].write(value, out);
        } catch (UnencodableValueException e) {
            throw e.within(name(position));
        }
    }

    @Override
    public Object read(BinaryDecoder in) throws IOException {
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
