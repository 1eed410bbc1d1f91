package org.mesinfos.pipelines.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.RecordType;

/**
 * Conversion of stored records from the schema with which they were written to the current one, by the rules of Avro: a
 * field that was added has its default value, a field that was removed is dropped. Not thread-safe.
 */
final class RecordResolution {

    private final RecordType type;
    private final GenericDatumReader<GenericRecord> reader;
    private final GenericDatumWriter<GenericRecord> writer;
    private final CanonicalCodec codec = new CanonicalCodec();

    /**
     * Returns the conversion of records that were written with an earlier schema.
     *
     * @param fingerprint fingerprint of the earlier schema
     * @throws IOException if the schema is unknown
     */
    static RecordResolution of(RecordType type, String fingerprint, WriterSchemas schemas) throws IOException {
        Schema schema = schemas.find(fingerprint)
                .orElseThrow(() -> new IOException("Accepted rows contain " + type + " records of schema "
                        + fingerprint + ", which is not in the store; this version reads "
                        + RecordSchemaFingerprints.fingerprint(type) + ": run the version that wrote them"));
        return new RecordResolution(type, schema);
    }

    /** @param written schema with which the records were written */
    RecordResolution(RecordType type, Schema written) {
        this.type = type;
        this.reader = new GenericDatumReader<>(written, type.schema(), new GenericData());
        this.writer = new GenericDatumWriter<>(type.schema(), new GenericData());
    }

    /**
     * Returns the rows with records of the current schema.
     *
     * @throws IOException if the schemas are incompatible, or a record is damaged
     */
    RowBatch resolve(RowBatch batch) throws IOException {
        List<EncodedRow> rows = new ArrayList<>(batch.getRows().size());
        for (EncodedRow row : batch.getRows()) {
            rows.add(EncodedRow.newBuilder(row)
                    .setRecord(ByteBuffer.wrap(resolve(row.getRecord())))
                    .build());
        }
        return new RowBatch(batch.getOrigin(), batch.getRecordType(), rows);
    }

    private byte[] resolve(ByteBuffer record) throws IOException {
        try {
            GenericRecord value = reader.read(
                    null,
                    DecoderFactory.get()
                            .binaryDecoder(
                                    record.array(),
                                    record.arrayOffset() + record.position(),
                                    record.remaining(),
                                    null));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
            writer.write(value, encoder);
            encoder.flush();
            return codec.encode(codec.decode(type, bytes.toByteArray()));
        } catch (AvroRuntimeException e) {
            throw new IOException(
                    "Accepted rows contain " + type + " records of a schema that this version cannot convert: run the"
                            + " version that wrote them",
                    e);
        }
    }
}
