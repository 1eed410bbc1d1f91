package org.mesinfos.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.schema.MessageType;

/**
 * Template of the footer of Parquet files of one schema. The parts that all files of a schema share are encoded once and
 * then copied.
 *
 * <p>In the compact Thrift protocol a structure is a sequence of fields, each prefixed by the difference of its number
 * to that of the previous field. Version 1, schema 2, rows 3 and row groups 4 are always present, so neither the bytes
 * before the rows nor those after the row groups depend on the rows or row groups.
 */
final class FooterTemplate {

    private static final String CREATED_BY = "mesinfos version 1 (build 1)";
    private static final int FORMAT_VERSION = 1;

    /** Encoded length of zero rows, no row groups and the end of the structure. */
    private static final int EMPTY_ROWS_BYTES = 5;

    private static final int END_BYTES = 1;

    private final byte[] head;
    private final byte[] tail;
    private final int headBytesWithoutSchema;

    FooterTemplate(MessageType message) {
        FileMetaData shared = withoutRows(message);
        byte[] whole = bytes(shared);
        byte[] begun = bytes(new FileMetaData(FORMAT_VERSION, shared.getSchema(), 0, List.of()));
        this.head = Arrays.copyOf(whole, begun.length - EMPTY_ROWS_BYTES);
        this.tail = Arrays.copyOfRange(whole, begun.length - END_BYTES, whole.length);
        this.headBytesWithoutSchema = bytes(withoutSchema(0, List.of())).length - EMPTY_ROWS_BYTES;
    }

    /**
     * Appends a footer to a file, without its length.
     *
     * @param scratch temporary buffer; its content is lost
     */
    void write(long rows, List<RowGroup> groups, GrowableBuffer scratch, GrowableBuffer file) throws IOException {
        scratch.clear();
        Util.writeFileMetaData(withoutSchema(rows, groups), scratch);
        file.write(head);
        file.write(scratch.array(), headBytesWithoutSchema, scratch.length() - headBytesWithoutSchema - END_BYTES);
        file.write(tail);
    }

    private static FileMetaData withoutSchema(long rows, List<RowGroup> groups) {
        return new FileMetaData(FORMAT_VERSION, List.of(), rows, groups);
    }

    private static FileMetaData withoutRows(MessageType message) {
        ParquetMetadata empty = new ParquetMetadata(
                new org.apache.parquet.hadoop.metadata.FileMetaData(message, Map.of(), CREATED_BY), List.of());
        return new ParquetMetadataConverter().toParquetMetadata(FORMAT_VERSION, empty);
    }

    private static byte[] bytes(FileMetaData footer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Util.writeFileMetaData(footer, bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException("Writing to memory failed", impossible);
        }
        return bytes.toByteArray();
    }
}
