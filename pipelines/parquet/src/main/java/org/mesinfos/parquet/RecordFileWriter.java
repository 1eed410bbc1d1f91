package org.mesinfos.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.format.RowGroup;
import org.mesinfos.records.BundleTable;

/**
 * Writer of the records of one person and type, or of the rows of a view, as one Parquet file. Equal records in equal
 * order give equal bytes.
 *
 * <p>The writer of parquet-java creates buffers, encoders and statistics of some hundred columns for each file, most of
 * which the file leaves empty; this took half of the time of a run. This writer creates columns once and reuses them
 * for many files. Headers and metadata are encoded by parquet-java's classes.
 *
 * <p>A file has only the {@link org.mesinfos.records.CoreColumns core columns} and columns with values: the metadata of a
 * column takes about 80 bytes, more than its values in most files.
 *
 * <p>Values are not dictionary-encoded: for 200 and for 20,000 bank transactions, dictionaries take time and save
 * nothing that compression does not. Only dates and times have statistics, because readers of many files only use these
 * to skip files.
 *
 * <p>Not thread-safe; one instance serves many files.
 */
public final class RecordFileWriter implements AutoCloseable {

    /** Version of the layout of files. Incremented when the same records give other bytes than before. */
    public static final int LAYOUT = 3;

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int RETAINED_BYTES = 1024 * 1024;
    /** Target size of a row group, which bounds the memory used for a person with very many rows. */
    private static final long ROW_GROUP_BYTES = 32L * 1024 * 1024;

    private final long rowGroupBytes;
    private final PageSplit split;

    private final PageCompressor compression = new PageCompressor();
    private final GrowableBuffer file = new GrowableBuffer(RETAINED_BYTES);
    private final GrowableBuffer scratch = new GrowableBuffer(RETAINED_BYTES);
    private final Map<BundleTable, ParquetFileLayout> layouts = new HashMap<>();
    private final Map<BundleTable, RowGroupBuffer> columns = new HashMap<>();

    public RecordFileWriter() {
        this(PageSplit.PAGES);
    }

    /** @param split split of columns into pages */
    public RecordFileWriter(PageSplit split) {
        this(ROW_GROUP_BYTES, split);
    }

    /** @param rowGroupBytes target size of a row group */
    RecordFileWriter(long rowGroupBytes) {
        this(rowGroupBytes, PageSplit.PAGES);
    }

    RecordFileWriter(long rowGroupBytes, PageSplit split) {
        this.rowGroupBytes = rowGroupBytes;
        this.split = split;
    }

    /**
     * Returns the content of a Parquet file.
     *
     * @param table kind of file: a record type, of which all records are, or a view
     * @param records records in the order to write; not changed
     */
    public byte[] write(BundleTable table, List<SpecificRecord> records) {
        ParquetFileLayout layout = layouts.computeIfAbsent(table, ParquetFileLayout::new);
        RowGroupBuffer rowGroup = columns.computeIfAbsent(table, unseen -> rowGroup(unseen, layout));
        file.clear();
        file.write(MAGIC);
        try {
            writeRows(table, layout, rowGroup, records);
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed", impossible);
        } finally {
            rowGroup.clear();
        }
        file.write(MAGIC);
        return file.toByteArray();
    }

    private void writeRows(
            BundleTable table, ParquetFileLayout layout, RowGroupBuffer rowGroup, List<SpecificRecord> records)
            throws IOException {
        List<RowGroup> groups = new ArrayList<>(1);
        int added = 0;
        while (added < records.size() && !rowGroup.isFull(rowGroupBytes)) {
            rowGroup.add(records.get(added++));
        }
        BitSet leaves = neededLeaves(table, layout, rowGroup, records.subList(added, records.size()));
        for (SpecificRecord record : records.subList(added, records.size())) {
            if (rowGroup.isFull(rowGroupBytes)) {
                groups.add(rowGroup.drainTo(file, leaves));
            }
            rowGroup.add(record);
        }
        if (rowGroup.rows() > 0) {
            groups.add(rowGroup.drainTo(file, leaves));
        }
        int footerStart = file.length();
        layout.footer(leaves).write(records.size(), groups, scratch, file);
        file.putInt(file.length() - footerStart);
    }

    /**
     * Returns the leaves that the file needs. All row groups have the same leaves, so records that do not fit into the
     * first row group are examined before it is written.
     */
    private BitSet neededLeaves(
            BundleTable table, ParquetFileLayout layout, RowGroupBuffer rowGroup, List<SpecificRecord> remaining) {
        int[] definitions = rowGroup.takeDefinitions();
        if (!remaining.isEmpty()) {
            RowGroupBuffer observer = rowGroup(table, layout);
            remaining.forEach(observer::observe);
            int[] further = observer.takeDefinitions();
            Arrays.setAll(definitions, leaf -> Math.max(definitions[leaf], further[leaf]));
        }
        return layout.leaves().needed(definitions);
    }

    private RowGroupBuffer rowGroup(BundleTable table, ParquetFileLayout layout) {
        return new RowGroupBuffer(table, layout.message(), compression, split, scratch);
    }

    /** Releases the off-heap memory of the compressor. */
    @Override
    public void close() {
        compression.close();
    }
}
