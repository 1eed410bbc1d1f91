package org.mesinfos.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;

/**
 * Reader of single columns of the files that {@link RecordFileWriter} writes.
 *
 * <p>For commands that must answer at once: the reader of parquet-java loads some thousand classes before its first
 * record. Other Parquet files are not supported. Immutable.
 */
public final class RecordColumnReader {

    private static final int TRAILER_BYTES = 8;

    private final byte[] file;
    private final FileMetaData footer;

    private RecordColumnReader(byte[] file, FileMetaData footer) {
        this.file = file;
        this.footer = footer;
    }

    /**
     * Opens a file.
     *
     * @param parquet content of the file; not copied
     * @throws IOException if the bytes are not a Parquet file
     */
    public static RecordColumnReader open(byte[] parquet) throws IOException {
        try {
            int end = parquet.length - TRAILER_BYTES;
            int length = ByteBuffer.wrap(parquet).order(ByteOrder.LITTLE_ENDIAN).getInt(end);
            return new RecordColumnReader(
                    parquet, Util.readFileMetaData(new ByteArrayInputStream(parquet, end - length, length)));
        } catch (RuntimeException damaged) {
            throw new IOException("A bundle file is damaged", damaged);
        }
    }

    /**
     * Returns the values of a column: for each row a list of texts, one for each element of the list that the column is
     * in, or a single one. Null if the value or the column is absent.
     *
     * @param names names from the outermost field to the innermost, such as {@code sightings}, {@code line}
     */
    public List<List<@Nullable String>> read(String... names) throws IOException {
        Optional<RecordColumn> column = RecordColumn.find(footer, names);
        if (column.isEmpty()) {
            return absent();
        }
        try {
            List<List<@Nullable String>> rows = new ArrayList<>();
            for (RowGroup group : footer.getRow_groups()) {
                readChunk(
                        column.get(),
                        group.getColumns().get(column.get().leaf()).getMeta_data(),
                        rows);
            }
            return rows;
        } catch (RuntimeException damaged) {
            throw new IOException("A bundle file is damaged, or not written by this program", damaged);
        }
    }

    private List<List<@Nullable String>> absent() {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (long row = 0; row < footer.getNum_rows(); row++) {
            rows.add(new ArrayList<>());
        }
        return rows;
    }

    private void readChunk(RecordColumn column, ColumnMetaData chunk, List<List<@Nullable String>> rows)
            throws IOException {
        int start = Math.toIntExact(chunk.getData_page_offset());
        ByteArrayInputStream pages =
                new ByteArrayInputStream(file, start, Math.toIntExact(chunk.getTotal_compressed_size()));
        PageCodec codec = PageCodec.named(chunk.getCodec());
        long entries = 0;
        while (entries < chunk.getNum_values()) {
            PageHeader header = Util.readPageHeader(pages);
            byte[] body = codec.decompress(
                    pages.readNBytes(header.getCompressed_page_size()), header.getUncompressed_page_size());
            int values = header.getData_page_header().getNum_values();
            readPage(column, ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN), values, rows);
            entries += values;
        }
    }

    private static void readPage(RecordColumn column, ByteBuffer page, int entries, List<List<@Nullable String>> rows) {
        LevelRuns repetitions = LevelRuns.read(page, column.repetition());
        LevelRuns definitions = LevelRuns.read(page, column.definition());
        for (int entry = 0; entry < entries; entry++) {
            if (repetitions.next() == 0) {
                rows.add(new ArrayList<>(1));
            }
            int definition = definitions.next();
            if (definition == column.definition()) {
                rows.get(rows.size() - 1).add(value(column.type(), page));
            } else if (definition >= column.elementDefinition()) {
                rows.get(rows.size() - 1).add(null);
            }
        }
    }

    private static String value(Type type, ByteBuffer page) {
        return switch (type) {
            case INT32 -> Integer.toString(page.getInt());
            case INT64 -> Long.toString(page.getLong());
            case DOUBLE -> Double.toString(page.getDouble());
            case BYTE_ARRAY -> {
                byte[] text = new byte[page.getInt()];
                page.get(text);
                yield new String(text, StandardCharsets.UTF_8);
            }
            case BOOLEAN, FIXED_LEN_BYTE_ARRAY, FLOAT, INT96 ->
                throw new IllegalArgumentException("Columns of type " + type + " are read by parquet-java only");
        };
    }

    /** Runs of levels as {@link LevelEncoder} writes them: no bit-packed groups, one byte for a level. */
    private static final class LevelRuns {

        private final ByteBuffer runs;
        private int level;
        private int remaining;

        private LevelRuns(ByteBuffer runs) {
            this.runs = runs;
        }

        static LevelRuns read(ByteBuffer page, int maximum) {
            if (maximum == 0) {
                LevelRuns none = new LevelRuns(ByteBuffer.allocate(0));
                none.remaining = Integer.MAX_VALUE;
                return none;
            }
            int length = page.getInt();
            ByteBuffer runs = page.slice(page.position(), length);
            page.position(page.position() + length);
            return new LevelRuns(runs);
        }

        int next() {
            if (remaining == 0) {
                int header = unsignedVarint();
                if ((header & 1) != 0) {
                    throw new IllegalArgumentException("Levels in bit-packed groups are not supported");
                }
                remaining = header >>> 1;
                level = runs.get();
            }
            remaining--;
            return level;
        }

        private int unsignedVarint() {
            int value = 0;
            int shift = 0;
            byte next;
            do {
                next = runs.get();
                value |= (next & 0x7f) << shift;
                shift += 7;
            } while (next < 0);
            return value;
        }
    }
}
