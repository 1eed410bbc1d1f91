package org.mesinfos.records;

import java.io.IOException;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.specific.SpecificRecord;

/** Records: their fields one after the other, in the order of the schema. */
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
            try {
                fields[position].write(record.get(position), out);
            } catch (UnencodableValueException e) {
                throw e.within(name(position));
            } catch (NullPointerException e) {
                throw new UnencodableValueException("null, but the schema requires a value").within(name(position));
            }
        }
    }

    @Override
    public Object read(BinaryDecoder in) throws IOException {
        SpecificRecord record = constructor.get();
        for (int position = 0; position < fields.length; position++) {
            record.put(position, fields[position].read(in));
        }
        return record;
    }

    private String name(int position) {
        return "." + schema.getFields().get(position).name();
    }
}
