package org.mesinfos.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.Type;

/** Pages of one column in one row group. Not thread-safe. */
final class ColumnChunkPages {

    private static final int RETAINED_BYTES = 16 * 1024;
    private static final List<Encoding> ENCODINGS = List.of(Encoding.PLAIN, Encoding.RLE);

    private final ColumnBuffer column;
    private final PageHeaderCache headers;
    private final PageSplit split;
    private final GrowableBuffer pages = new GrowableBuffer(RETAINED_BYTES);
    private PageCodec codec = PageCodec.ZSTD;
    private long uncompressedBytes;
    private long entries;

    /** @param headers cache shared by the columns of a file */
    ColumnChunkPages(ColumnBuffer column, PageHeaderCache headers, PageSplit split) {
        this.split = split;
        this.column = column;
        this.headers = headers;
    }

    /** Returns the number of bytes buffered for the current row group. */
    long bytes() {
        return (long) pages.length() + column.valueBytes();
    }

    /** Ends the current page if it is full. To be called between rows. */
    void endPageIfFull(GrowableBuffer scratch, PageCompressor compression) throws IOException {
        if (column.valueBytes() >= split.pageBytes()) {
            endPage(scratch, compression);
        }
    }

    private void endPage(GrowableBuffer scratch, PageCompressor compression) throws IOException {
        int values = column.entries();
        scratch.clear();
        column.drainTo(scratch);
        int plain = scratch.length();
        if (entries == 0) {
            codec = PageCodec.forFirstPage(plain);
        }
        int compressed = codec.compress(column.content(), scratch, compression);
        int headerStart = pages.length();
        pages.write(headers.of(values, plain, compressed));
        uncompressedBytes += plain + pages.length() - (long) headerStart;
        pages.write(scratch.array(), scratch.length() - compressed, compressed);
        entries += values;
    }

    /** Appends all pages to the file, and clears them. */
    ColumnChunk drainTo(GrowableBuffer file, GrowableBuffer scratch, PageCompressor compression) throws IOException {
        if (column.entries() > 0) {
            endPage(scratch, compression);
        }
        long start = file.length();
        file.append(pages);
        ColumnMetaData data = new ColumnMetaData(
                column.type(),
                ENCODINGS,
                column.path(),
                codec.parquetName(),
                entries,
                uncompressedBytes,
                pages.length(),
                start);
        if (column.extremes().isPresent()) {
            data.setStatistics(statistics());
        }
        clear();
        return new ColumnChunk(0).setMeta_data(data);
    }

    private Statistics statistics() {
        return new Statistics()
                .setNull_count(column.nullCount())
                .setMin_value(number(column.extremes().min()))
                .setMax_value(number(column.extremes().max()));
    }

    private byte[] number(long value) {
        ByteBuffer bytes = ByteBuffer.allocate(column.type() == Type.INT32 ? Integer.BYTES : Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        return column.type() == Type.INT32
                ? bytes.putInt((int) value).array()
                : bytes.putLong(value).array();
    }

    void clear() {
        column.clear();
        pages.clear();
        uncompressedBytes = 0;
        entries = 0;
    }
}
