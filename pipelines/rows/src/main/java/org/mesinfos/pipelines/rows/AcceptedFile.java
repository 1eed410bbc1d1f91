package org.mesinfos.pipelines.rows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
 * The accepted rows of one person as bytes: an Avro object container file of {@link RowBatch}, any Avro tool reads it.
 *
 * <p>Equal rows give equal bytes: batches and rows are sorted, the sync marker is fixed, and the compression has no
 * setting that depends on the machine.
 */
public final class AcceptedFile {

    /** Written into each file. Grows when an older program would misread it. */
    static final long FORMAT = 2;

    /** Of a file without rows of joint accounts, which a program that knows none of those reads as well. */
    private static final long FORMAT_WITHOUT_COPIES = 1;

    static final String FORMAT_KEY = "mesinfos.accepted-format";

    /** How many rows the file holds: Avro reads a file that was cut at the end of a block as a shorter one. */
    static final String COUNT_KEY = "mesinfos.row-count";

    /** Prefix of the names under which the schemas of the records are told, by their fingerprints. */
    static final String SCHEMA_KEY = "mesinfos.schema.";

    /** Sixteen bytes that part blocks; random by default, which would make equal files differ. */
    private static final byte[] SYNC_MARKER = {
        'm', 'e', 's', 'i', 'n', 'f', 'o', 's', ' ', 'a', 'c', 'c', 'e', 'p', 't', '1'
    };

    private static final SpecificData MODEL = GeneratedCoders.model(RowBatch.class);

    static {
        TrustedClasses.declare();
    }

    private AcceptedFile() {}

    public static byte[] write(AcceptedRows rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (DataFileWriter<RowBatch> writer =
                new DataFileWriter<>(new SpecificDatumWriter<>(RowBatch.getClassSchema(), MODEL))) {
            writer.setCodec(ZstandardBlocks.FACTORY);
            writer.setMeta(FORMAT_KEY, format(rows));
            writer.setMeta(COUNT_KEY, rows.count());
            for (String type : types(rows)) {
                writer.setMeta(SCHEMA_KEY + type, RecordSchemas.fingerprint(RecordType.valueOf(type)));
            }
            writer.create(RowBatch.getClassSchema(), bytes, SYNC_MARKER);
            for (RowBatch batch : rows.batches()) {
                writer.append(batch);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #write} wrote, by this version or an earlier one.
     *
     * @throws IOException when the bytes are damaged, or written in a format or with record schemas that this version
     *     does not know
     */
    public static AcceptedRows read(byte[] bytes) throws IOException {
        Schema schema = RowBatch.getClassSchema();
        try (DataFileReader<RowBatch> reader = new DataFileReader<>(
                new SeekableByteArrayInput(bytes), new SpecificDatumReader<>(schema, schema, MODEL))) {
            checkFormat(reader);
            checkSchemas(reader);
            return complete(reader);
        } catch (RuntimeException damaged) {
            throw new IOException("Accepted rows are damaged", damaged);
        }
    }

    private static AcceptedRows complete(DataFileReader<RowBatch> reader) throws IOException {
        List<RowBatch> batches = new ArrayList<>();
        reader.forEach(batches::add);
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

    private static void checkSchemas(DataFileReader<RowBatch> reader) throws IOException {
        for (String key : reader.getMetaKeys()) {
            if (key.startsWith(SCHEMA_KEY)) {
                String type = key.substring(SCHEMA_KEY.length());
                String known = RecordSchemas.fingerprint(RecordType.valueOf(type));
                if (!known.equals(reader.getMetaString(key))) {
                    throw new IOException("Accepted rows hold " + type + " records of schema "
                            + reader.getMetaString(key) + ", this version reads " + known
                            + ": run the version that wrote them");
                }
            }
        }
    }
}
