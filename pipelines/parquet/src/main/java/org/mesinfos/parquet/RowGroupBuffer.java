package org.mesinfos.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.schema.MessageType;
import org.mesinfos.records.BundleTable;

/** Columns of the row group that is being written, for records of one schema. Not thread-safe. */
final class RowGroupBuffer {

    private static final int ROWS_BETWEEN_CHECKS = 128;

    private final List<ColumnChunkPages> chunks;
    private final List<ColumnBuffer> columns;
    private final Shredder shredder;
    private final PageCompressor compression;
    private final GrowableBuffer scratch;
    private long rows;
    private boolean hasRows;

    /**
     * @param message Parquet schema of the records
     * @param compression compressor of pages
     * @param split split of columns into pages
     * @param scratch temporary buffer; its content is lost in each call
     */
    RowGroupBuffer(
            BundleTable table,
            MessageType message,
            PageCompressor compression,
            PageSplit split,
            GrowableBuffer scratch) {
        this.columns = message.getColumns().stream().map(ColumnBuffer::new).toList();
        PageHeaderCache headers = new PageHeaderCache();
        this.chunks = columns.stream()
                .map(column -> new ColumnChunkPages(column, headers, split))
                .toList();
        this.shredder = ShredderCompiler.of(table.schema(), columns.iterator());
        this.compression = compression;
        this.scratch = scratch;
    }

    /** Adds a record to the row group. */
    void add(SpecificRecord record) throws IOException {
        hasRows = true;
        shredder.write(record, 0, 0);
        rows++;
        if (rows % ROWS_BETWEEN_CHECKS == 0) {
            for (ColumnChunkPages chunk : chunks) {
                chunk.endPageIfFull(scratch, compression);
            }
        }
    }

    /** Adds only the definition levels of a record to the {@link #takeDefinitions definitions}. */
    void observe(SpecificRecord record) {
        shredder.write(record, 0, 0);
        chunks.forEach(ColumnChunkPages::clear);
    }

    /** Returns the highest definition level of each leaf in all records since the last call. */
    int[] takeDefinitions() {
        return columns.stream().mapToInt(ColumnBuffer::takeHighestSeen).toArray();
    }

    /** Returns true if the row group has reached the target size. Checked once every few rows. */
    boolean isFull(long rowGroupBytes) {
        return rows % ROWS_BETWEEN_CHECKS == 0
                && chunks.stream().mapToLong(ColumnChunkPages::bytes).sum() >= rowGroupBytes;
    }

    long rows() {
        return rows;
    }

    /**
     * Appends the row group to the file, and clears it.
     *
     * @param leaves leaves to write; the others have no values
     */
    RowGroup drainTo(GrowableBuffer file, BitSet leaves) throws IOException {
        long start = file.length();
        long uncompressedBytes = 0;
        List<ColumnChunk> written = new ArrayList<>(leaves.cardinality());
        for (int leaf = 0; leaf < chunks.size(); leaf++) {
            ColumnChunkPages chunk = chunks.get(leaf);
            if (!leaves.get(leaf)) {
                chunk.clear();
                continue;
            }
            ColumnChunk one = chunk.drainTo(file, scratch, compression);
            uncompressedBytes += one.getMeta_data().getTotal_uncompressed_size();
            written.add(one);
        }
        RowGroup group = new RowGroup(written, uncompressedBytes, rows)
                .setFile_offset(start)
                .setTotal_compressed_size(file.length() - start);
        rows = 0;
        hasRows = false;
        return group;
    }

    /** Discards the records of the row group, for example after a failed write, and their definitions. */
    void clear() {
        takeDefinitions();
        if (hasRows) {
            chunks.forEach(ColumnChunkPages::clear);
            rows = 0;
            hasRows = false;
        }
    }
}
