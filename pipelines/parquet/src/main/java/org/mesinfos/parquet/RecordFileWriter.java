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
 * Writer of the records of one person and type as one Parquet file. Equal records in equal order give equal bytes.
 *
 * <p>The writer of parquet-java creates buffers, encoders and statistics of some hundred columns for each file, most of
 * which the file leaves empty; this took half of the time of a run. This writer creates columns once and reuses them
 * for many files. Headers and metadata are encoded by parquet-java's classes.
 *
 * <p>Values are not dictionary-encoded: for 200 and for 20,000 bank transactions, dictionaries take time and save
 * nothing that compression does not. Only dates and times have statistics, because readers of many files only use these
 * to skip files.
 *
 * <p>Not thread-safe; one instance serves many files.
 */
public final class RecordFileWriter implements AutoCloseable {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int RETAINED_BYTES = 1024 * 1024;
    /** Target size of a row group, which bounds the memory used for a person with very many rows. */
    private static final long ROW_GROUP_BYTES = 32L * 1024 * 1024;

    private final long rowGroupBytes;

    private final PageCompressor compression = new PageCompressor();
    private final GrowableBuffer file = new GrowableBuffer(RETAINED_BYTES);
    private final GrowableBuffer scratch = new GrowableBuffer(RETAINED_BYTES);
    private final Map<RecordType, RowGroupBuffer> columns = new EnumMap<>(RecordType.class);

    public RecordFileWriter() {
        this(ROW_GROUP_BYTES);
    }

    /** @param rowGroupBytes target size of a row group */
    RecordFileWriter(long rowGroupBytes) {
        this.rowGroupBytes = rowGroupBytes;
    }

    /**
     * Returns the content of a Parquet file.
     *
     * @param type record type of all records
     * @param records records in the order to write; not changed
     */
    public byte[] write(RecordType type, List<SpecificRecord> records) {
        RowGroupBuffer rowGroup =
                columns.computeIfAbsent(type, unseen -> new RowGroupBuffer(unseen, compression, scratch));
        file.clear();
        file.write(MAGIC);
        try {
            List<RowGroup> groups = rowGroups(rowGroup, records);
            int footerStart = file.length();
            FooterTemplate.of(type).write(records.size(), groups, scratch, file);
            file.putInt(file.length() - footerStart);
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed", impossible);
        } finally {
            rowGroup.clear();
        }
        file.write(MAGIC);
        return file.toByteArray();
    }

    private List<RowGroup> rowGroups(RowGroupBuffer rowGroup, List<SpecificRecord> records) throws IOException {
        List<RowGroup> groups = new ArrayList<>(1);
        for (SpecificRecord record : records) {
            rowGroup.add(record);
            if (rowGroup.isFull(rowGroupBytes)) {
                groups.add(rowGroup.drainTo(file));
            }
        }
        if (rowGroup.rows() > 0) {
            groups.add(rowGroup.drainTo(file));
        }
        return groups;
    }

    /** Releases the off-heap memory of the compressor. */
    @Override
    public void close() {
        compression.close();
    }
}
