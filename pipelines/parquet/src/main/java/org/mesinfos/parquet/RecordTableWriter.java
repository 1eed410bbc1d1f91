package org.mesinfos.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.schema.MessageType;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;

/**
 * Writer of the records of many people and one type as one Parquet file. Equal records in equal order give equal bytes.
 *
 * <p>Unlike the file of a bundle, every file of a type has all columns, so that files can be read together as one table. Each
 * row group states its first and last person, by which readers skip row groups. Memory holds one row group and the compressed
 * file.
 *
 * <p>Not thread-safe; for one file.
 */
public final class RecordTableWriter implements AutoCloseable {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int RETAINED_BYTES = 1024 * 1024;
    private static final long ROW_GROUP_BYTES = 32L * 1024 * 1024;
    private static final List<String> PERSON = List.of("person_id");

    private final ParquetFileLayout layout;
    private final long rowGroupBytes;
    private final BitSet allLeaves = new BitSet();
    private final PageCompressor compression = new PageCompressor();
    private final GrowableBuffer file = new GrowableBuffer(RETAINED_BYTES);
    private final GrowableBuffer scratch = new GrowableBuffer(RETAINED_BYTES);
    private final RowGroupBuffer rowGroup;
    private final List<RowGroup> groups = new ArrayList<>();
    private String first = "";
    private String last = "";
    private long rows;

    public RecordTableWriter(RecordType type) {
        this(type, ROW_GROUP_BYTES);
    }

    /** @param rowGroupBytes target size of a row group */
    RecordTableWriter(RecordType type, long rowGroupBytes) {
        this.layout = ParquetFileLayout.ofTable(type);
        this.rowGroupBytes = rowGroupBytes;
        this.rowGroup = new RowGroupBuffer(type, layout.message(), compression, PageSplit.PAGES, scratch);
        allLeaves.set(0, layout.message().getColumns().size());
        file.write(MAGIC);
    }

    /** Returns the schema of all files of a type. Its columns have the ids that Iceberg gives to them in a new table. */
    public static MessageType schema(RecordType type) {
        return ParquetFileLayout.ofTable(type).message();
    }

    /** Returns the number of records so far. */
    public long rows() {
        return rows;
    }

    /**
     * Adds a record with its person.
     *
     * @throws IllegalArgumentException if the record has no person, or one that sorts before the person of the last record
     */
    public void add(SpecificRecord record) {
        String person = Envelope.personId(record)
                .orElseThrow(() -> new IllegalArgumentException("A record of a table has a person"));
        if (person.compareTo(last) < 0) {
            throw new IllegalArgumentException("Records of a table are sorted by person");
        }
        try {
            if (rowGroup.rows() > 0 && rowGroup.isFull(rowGroupBytes)) {
                endRowGroup();
            }
            if (rowGroup.rows() == 0) {
                first = person;
            }
            rowGroup.add(record);
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed", impossible);
        }
        last = person;
        rows++;
    }

    /** Returns the content of the file with the records so far. To be called once, at the end. */
    public byte[] toParquet() {
        try {
            if (rowGroup.rows() > 0) {
                endRowGroup();
            }
            int footerStart = file.length();
            layout.footer(allLeaves).write(rows, groups, scratch, file);
            file.putInt(file.length() - footerStart);
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed", impossible);
        }
        file.write(MAGIC);
        return file.toByteArray();
    }

    private void endRowGroup() throws IOException {
        RowGroup group = rowGroup.drainTo(file, allLeaves);
        for (ColumnChunk column : group.getColumns()) {
            if (column.getMeta_data().getPath_in_schema().equals(PERSON)) {
                column.getMeta_data()
                        .setStatistics(new Statistics()
                                .setNull_count(0)
                                .setMin_value(first.getBytes(StandardCharsets.UTF_8))
                                .setMax_value(last.getBytes(StandardCharsets.UTF_8)));
            }
        }
        groups.add(group);
    }

    /** Releases the off-heap memory of the compressor. */
    @Override
    public void close() {
        compression.close();
    }
}
