package org.mesinfos.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.schema.MessageType;
import org.mesinfos.records.RecordType;

/** Columns of the row group that is being written, for records of one type. Not thread-safe. */
final class RecordColumns {

    private static final int ROWS_BETWEEN_LOOKS = 128;

    private final List<ColumnChunkPages> chunks;
    private final Shape shape;
    private final PageCompression compression;
    private final ByteSink scratch;
    private long rows;
    private boolean begun;

    /**
     * @param compression compressor of pages
     * @param scratch temporary buffer; its content is lost in each call
     */
    RecordColumns(RecordType type, PageCompression compression, ByteSink scratch) {
        MessageType message = ParquetSchemas.message(type.schema());
        List<Column> columns = message.getColumns().stream().map(Column::new).toList();
        PageHeaders headers = new PageHeaders();
        this.chunks = columns.stream()
                .map(column -> new ColumnChunkPages(column, headers))
                .toList();
        this.shape = Shapes.of(type.schema(), columns.iterator());
        this.compression = compression;
        this.scratch = scratch;
    }

    /** Adds a record to the row group. */
    void add(SpecificRecord record) throws IOException {
        begun = true;
        shape.write(record, 0, 0);
        rows++;
        if (rows % ROWS_BETWEEN_LOOKS == 0) {
            for (ColumnChunkPages chunk : chunks) {
                chunk.endLargePage(scratch, compression);
            }
        }
    }

    /** Returns true if the row group has reached the target size. Checked once every few rows. */
    boolean isFull(long rowGroupBytes) {
        return rows % ROWS_BETWEEN_LOOKS == 0
                && chunks.stream().mapToLong(ColumnChunkPages::bytes).sum() >= rowGroupBytes;
    }

    long rows() {
        return rows;
    }

    /** Appends the row group to the file, and clears it. */
    RowGroup moveTo(ByteSink file) throws IOException {
        long start = file.length();
        long uncompressedBytes = 0;
        List<ColumnChunk> written = new ArrayList<>(chunks.size());
        for (ColumnChunkPages chunk : chunks) {
            ColumnChunk one = chunk.moveTo(file, scratch, compression);
            uncompressedBytes += one.getMeta_data().getTotal_uncompressed_size();
            written.add(one);
        }
        RowGroup group = new RowGroup(written, uncompressedBytes, rows)
                .setFile_offset(start)
                .setTotal_compressed_size(file.length() - start);
        rows = 0;
        begun = false;
        return group;
    }

    /** Discards the records of the row group, for example after a failed write. */
    void clear() {
        if (begun) {
            chunks.forEach(ColumnChunkPages::clear);
            rows = 0;
            begun = false;
        }
    }
}
