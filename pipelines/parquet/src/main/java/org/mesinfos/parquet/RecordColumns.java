package org.mesinfos.parquet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.schema.MessageType;
import org.mesinfos.records.RecordType;

/** The records of one type as columns: those of a row group that is not yet written. For one thread. */
final class RecordColumns {

    private static final int ROWS_BETWEEN_LOOKS = 128;

    private final List<ColumnChunkPages> chunks;
    private final Shape shape;
    private final PageCompression compression;
    private final ByteSink scratch;
    private long rows;
    private boolean begun;

    /**
     * @param compression of pages
     * @param scratch nobody else's between two calls
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

    /** Whether the row group has the bytes that one should have. */
    boolean isFull(long rowGroupBytes) {
        return rows % ROWS_BETWEEN_LOOKS == 0
                && chunks.stream().mapToLong(ColumnChunkPages::bytes).sum() >= rowGroupBytes;
    }

    long rows() {
        return rows;
    }

    /** Moves the row group to the file, and forgets it. */
    RowGroup moveTo(ByteSink file) throws IOException {
        long start = file.length();
        long plain = 0;
        List<ColumnChunk> written = new ArrayList<>(chunks.size());
        for (ColumnChunkPages chunk : chunks) {
            ColumnChunk one = chunk.moveTo(file, scratch, compression);
            plain += one.getMeta_data().getTotal_uncompressed_size();
            written.add(one);
        }
        RowGroup group = new RowGroup(written, plain, rows)
                .setFile_offset(start)
                .setTotal_compressed_size(file.length() - start);
        rows = 0;
        begun = false;
        return group;
    }

    /** Forgets what was added and not moved, as when a record could not be written. */
    void clear() {
        if (begun) {
            chunks.forEach(ColumnChunkPages::clear);
            rows = 0;
            begun = false;
        }
    }
}
