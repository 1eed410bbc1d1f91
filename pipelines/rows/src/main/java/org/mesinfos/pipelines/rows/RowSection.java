package org.mesinfos.pipelines.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.TrustedClasses;

/**
 * Encoding of all accepted rows of one person and record type: in Avro's binary encoding the format as an int, the fingerprint
 * of the record schema as a string, the number of batches and the number of rows as longs, and the batches. Compressed by
 * {@link SmallFileCompression}.
 *
 * <p>Unlike an Avro file, a section does not contain the schema of the batches: reading it took longer than reading the rows.
 * Equal rows give equal bytes.
 */
final class RowSection {

    /** Version of the encoding and of the schema of batches. Incremented when older programs would misread a section. */
    private static final int FORMAT = 1;

    private static final SpecificData MODEL = AvroModels.withCustomCoders(RowBatch.class);
    private static final Schema SCHEMA = RowBatch.getClassSchema();

    static {
        TrustedClasses.declare();
    }

    private RowSection() {}

    /** Output whose bytes are compressed without a copy. */
    private static final class Output extends ByteArrayOutputStream {
        Output() {
            super(4096);
        }

        byte[] compressed() {
            return SmallFileCompression.compress(buf, count);
        }
    }

    /**
     * Encodes batches.
     *
     * @param batches all of one record type, sorted
     */
    static byte[] encode(RecordType type, List<RowBatch> batches) {
        Output bytes = new Output();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        SpecificDatumWriter<RowBatch> writer = new SpecificDatumWriter<>(SCHEMA, MODEL);
        try {
            encoder.writeInt(FORMAT);
            encoder.writeString(RecordSchemaFingerprints.fingerprint(type));
            encoder.writeLong(batches.size());
            encoder.writeLong(count(batches));
            for (RowBatch batch : batches) {
                writer.write(batch, encoder);
            }
            encoder.flush();
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed", impossible);
        }
        return bytes.compressed();
    }

    /**
     * Decodes batches, with records of the current schema.
     *
     * @param schemas schemas of the records of earlier versions
     * @throws IOException if the section is damaged, or has a format or record schema that this version does not support
     */
    static List<RowBatch> decode(RecordType type, byte[] section, WriterSchemas schemas) throws IOException {
        byte[] bytes = SmallFileCompression.decompress(section);
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, null);
        try {
            int format = decoder.readInt();
            if (format != FORMAT) {
                throw new IOException("Accepted rows are in format " + format + ", this version reads " + FORMAT
                        + ": run the version that wrote them or a newer one");
            }
            String written = decoder.readString();
            long batchCount = decoder.readLong();
            long rowCount = decoder.readLong();
            List<RowBatch> batches = readBatches(decoder, batchCount);
            if (count(batches) != rowCount || !decoder.isEnd()) {
                throw new IOException(
                        "Accepted rows are damaged: " + count(batches) + " rows found, " + rowCount + " were written");
            }
            return resolved(type, written, batches, schemas);
        } catch (AvroRuntimeException damaged) {
            throw new IOException("Accepted rows are damaged", damaged);
        }
    }

    private static List<RowBatch> readBatches(BinaryDecoder decoder, long count) throws IOException {
        SpecificDatumReader<RowBatch> reader = new SpecificDatumReader<>(SCHEMA, SCHEMA, MODEL);
        List<RowBatch> batches = new ArrayList<>();
        for (long batch = 0; batch < count; batch++) {
            batches.add(reader.read(null, decoder));
        }
        return batches;
    }

    private static List<RowBatch> resolved(
            RecordType type, String written, List<RowBatch> batches, WriterSchemas schemas) throws IOException {
        if (RecordSchemaFingerprints.fingerprint(type).equals(written)) {
            return batches;
        }
        RecordResolution resolution = RecordResolution.of(type, written, schemas);
        List<RowBatch> resolved = new ArrayList<>(batches.size());
        for (RowBatch batch : batches) {
            resolved.add(resolution.resolve(batch));
        }
        return resolved;
    }

    private static long count(List<RowBatch> batches) {
        return batches.stream().mapToLong(batch -> batch.getRows().size()).sum();
    }
}
