package org.mesinfos.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.format.RowGroup;
import org.mesinfos.records.RecordType;

/**
 * Writes the records of one person and type as one Parquet file. Equal records in equal order give equal bytes.
 *
 * <p>The writer of parquet-java sets up, for each file anew, buffers, encoders and statistics of some hundred columns,
 * most of which a file leaves empty; that was half of the time of a run. Here columns are set up once and used for one
 * file after the other, and what the format calls metadata is written by parquet-java's own classes for it.
 *
 * <p>No dictionaries: measured on 200 and on 20,000 bank transactions they cost time and save nothing that compression
 * does not. Statistics only on dates and times, the one thing a reader of many files skips files by.
 *
 * <p>For one thread; one instance serves many files.
 */
public final class RecordFileWriter implements AutoCloseable {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEPT_BYTES = 1024 * 1024;
    /** Bounds the memory of a person with very many rows. */
    private static final long ROW_GROUP_BYTES = 32L * 1024 * 1024;

    private final long rowGroupBytes;

    private final PageCompression compression = new PageCompression();
    private final ByteSink file = new ByteSink(KEPT_BYTES);
    private final ByteSink scratch = new ByteSink(KEPT_BYTES);
    private final Map<RecordType, RecordColumns> columns = new EnumMap<>(RecordType.class);

    public RecordFileWriter() {
        this(ROW_GROUP_BYTES);
    }

    /** @param rowGroupBytes how many bytes end a row group */
    RecordFileWriter(long rowGroupBytes) {
        this.rowGroupBytes = rowGroupBytes;
    }

    /**
     * The bytes of a file.
     *
     * @param type of all records
     * @param records in the order they shall have; not changed
     */
    public byte[] write(RecordType type, List<SpecificRecord> records) {
        RecordColumns waiting =
                columns.computeIfAbsent(type, unseen -> new RecordColumns(unseen, compression, scratch));
        file.clear();
        file.write(MAGIC);
        try {
            List<RowGroup> groups = rowGroups(waiting, records);
            int footerStart = file.length();
            Footers.of(type).write(records.size(), groups, scratch, file);
            file.putInt(file.length() - footerStart);
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed", impossible);
        } finally {
            waiting.clear();
        }
        file.write(MAGIC);
        return file.toByteArray();
    }

    private List<RowGroup> rowGroups(RecordColumns waiting, List<SpecificRecord> records) throws IOException {
        List<RowGroup> groups = new ArrayList<>(1);
        for (SpecificRecord record : records) {
            waiting.add(record);
            if (waiting.isFull(rowGroupBytes)) {
                groups.add(waiting.moveTo(file));
            }
        }
        if (waiting.rows() > 0) {
            groups.add(waiting.moveTo(file));
        }
        return groups;
    }

    /** Frees what compression holds outside of the heap. */
    @Override
    public void close() {
        compression.close();
    }
}
