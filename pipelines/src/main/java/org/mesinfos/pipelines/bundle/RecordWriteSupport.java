package org.mesinfos.pipelines.bundle;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.mesinfos.records.RecordType;

/** Gives canonical records of one type to Parquet. One instance for each file. */
final class RecordWriteSupport extends WriteSupport<SpecificRecord> {

    /** Names the schema of the records in the file's own metadata. */
    static final String SCHEMA_KEY = "mesinfos.schema";

    private record Form(MessageType message, ValueWriter fields, List<String> times) {
        static Form of(RecordType type) {
            MessageType message = ParquetSchemas.message(type.schema());
            return new Form(message, ValueWriters.fields(type.schema()), ParquetSchemas.times(message));
        }
    }

    private static final Map<RecordType, Form> FORMS = new EnumMap<>(RecordType.class);

    static {
        Arrays.stream(RecordType.values()).forEach(type -> FORMS.put(type, Form.of(type)));
    }

    private final RecordType type;
    private final ValueWriter fields;
    private RecordConsumer out;

    RecordWriteSupport(RecordType type) {
        this.type = type;
        this.fields = FORMS.get(type).fields();
    }

    /** Columns that say when something happened. */
    static List<String> times(RecordType type) {
        return FORMS.get(type).times();
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(
                FORMS.get(type).message(), Map.of(SCHEMA_KEY, type.schema().getFullName()));
    }

    @Override
    @SuppressWarnings("deprecation")
    public WriteContext init(Configuration configuration) {
        throw new UnsupportedOperationException("Bundles are written without Hadoop configuration");
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        this.out = consumer;
    }

    @Override
    public void write(SpecificRecord record) {
        out.startMessage();
        fields.write(record, out);
        out.endMessage();
    }
}
