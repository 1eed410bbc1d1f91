package org.mesinfos.pipelines.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.TrustedClasses;

/**
 * File format of held rows, and of the accepted rows of one person in stores of earlier versions: an Avro object container
 * file of {@link RowBatch}, readable by any Avro tool.
 *
 * <p>Equal rows give equal bytes: batches and rows are sorted, the sync marker is fixed, and compression does not
 * depend on the machine.
 */
public final class AcceptedRowFile {

    /** Format version, written into each file. Incremented when older programs would misread the file. */
    static final long FORMAT = 2;

    /** Format version of a file without rows of joint accounts, which older programs read as well. */
    private static final long FORMAT_WITHOUT_COPIES = 1;

    static final String FORMAT_KEY = "mesinfos.accepted-format";

    /**
     * Key of the number of rows. Without it, a file truncated at the end of a block would be read as a shorter file.
     */
    static final String COUNT_KEY = "mesinfos.row-count";

    /** Prefix of the keys of the fingerprints of the record schemas; the record type follows. */
    static final String SCHEMA_KEY = "mesinfos.schema.";

    /** Separator of blocks, sixteen bytes. Avro's default is random, which would make equal files differ. */
    private static final byte[] SYNC_MARKER = {
        'm', 'e', 's', 'i', 'n', 'f', 'o', 's', ' ', 'a', 'c', 'c', 'e', 'p', 't', '1'
    };

    private static final Schema WRITTEN_SCHEMA = AvroModels.withoutDocumentation(RowBatch.getClassSchema());

    private static final SpecificData MODEL = AvroModels.withCustomCoders(RowBatch.class);

    static {
        TrustedClasses.declare();
    }

    private AcceptedRowFile() {}

    /** Encodes rows as a file. */
    public static byte[] write(AcceptedRows rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (DataFileWriter<RowBatch> writer =
                new DataFileWriter<>(new SpecificDatumWriter<>(RowBatch.getClassSchema(), MODEL))) {
            writer.setCodec(PooledZstandardCodec.FACTORY);
            writer.setMeta(FORMAT_KEY, format(rows));
            writer.setMeta(COUNT_KEY, rows.count());
            for (String type : types(rows)) {
                writer.setMeta(SCHEMA_KEY + type, RecordSchemaFingerprints.fingerprint(RecordType.valueOf(type)));
            }
            writer.create(WRITTEN_SCHEMA, bytes, SYNC_MARKER);
            for (RowBatch batch : rows.batches()) {
                writer.append(batch);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Decodes a file that {@link #write} encoded, in this version or an earlier one. Records of earlier schemas are
     * converted to the current ones.
     *
     * @param schemas schemas of the records of earlier versions
     * @throws IOException if the bytes are damaged, or have a format or record schemas that this version does not
     *     support
     */
    public static AcceptedRows read(byte[] bytes, WriterSchemas schemas) throws IOException {
        Schema schema = RowBatch.getClassSchema();
        try (DataFileReader<RowBatch> reader = new DataFileReader<>(
                new SeekableByteArrayInput(bytes), new SpecificDatumReader<>(schema, schema, MODEL))) {
            checkFormat(reader);
            return readAll(reader, resolutions(reader, schemas));
        } catch (RuntimeException damaged) {
            throw new IOException("Accepted rows are damaged", damaged);
        }
    }

    private static AcceptedRows readAll(DataFileReader<RowBatch> reader, Map<String, RecordResolution> resolutions)
            throws IOException {
        List<RowBatch> batches = new ArrayList<>();
        for (RowBatch batch : reader) {
            RecordResolution resolution = resolutions.get(batch.getRecordType());
            batches.add(resolution == null ? batch : resolution.resolve(batch));
        }
        AcceptedRows rows = AcceptedRows.of(batches);
        if (rows.count() != reader.getMetaLong(COUNT_KEY)) {
            throw new IOException("Accepted rows are damaged: " + rows.count() + " rows found, "
                    + reader.getMetaLong(COUNT_KEY) + " were written");
        }
        return rows;
    }

    private static long format(AcceptedRows rows) {
        boolean copies = rows.batches().stream()
                .flatMap(batch -> batch.getRows().stream())
                .anyMatch(row -> row.getCopied() || row.getCopies() > 0);
        return copies ? FORMAT : FORMAT_WITHOUT_COPIES;
    }

    private static void checkFormat(DataFileReader<RowBatch> reader) throws IOException {
        long format = reader.getMetaString(FORMAT_KEY) == null ? 0 : reader.getMetaLong(FORMAT_KEY);
        if (format < 1 || format > FORMAT) {
            throw new IOException("Accepted rows are in format " + format + ", this version reads 1 to " + FORMAT
                    + ": run the version that wrote them or a newer one");
        }
    }

    private static Set<String> types(AcceptedRows rows) {
        return rows.batches().stream().map(RowBatch::getRecordType).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the conversions of the record types whose schema was another one when the file was written. */
    private static Map<String, RecordResolution> resolutions(DataFileReader<RowBatch> reader, WriterSchemas schemas)
            throws IOException {
        Map<String, RecordResolution> resolutions = new HashMap<>();
        for (String key : reader.getMetaKeys()) {
            if (key.startsWith(SCHEMA_KEY)) {
                String type = key.substring(SCHEMA_KEY.length());
                String written = reader.getMetaString(key);
                String known = RecordSchemaFingerprints.fingerprint(RecordType.valueOf(type));
                if (!known.equals(written)) {
                    resolutions.put(type, RecordResolution.of(RecordType.valueOf(type), written, schemas));
                }
            }
        }
        return resolutions;
    }
}
