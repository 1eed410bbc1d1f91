package org.mesinfos.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.schema.MessageType;
import org.mesinfos.records.RecordType;

/**
 * Template of the footer of Parquet files of one record type. The parts that all files of a type share are encoded once
 * and then copied.
 *
 * <p>In the compact Thrift protocol a structure is a sequence of fields, each prefixed by the difference of its number
 * to that of the previous field. Version 1, schema 2, rows 3 and row groups 4 are always present, so neither the bytes
 * before the rows nor those after the row groups depend on the rows or row groups.
 */
final class FooterTemplate {

    /** Key of the full name of the record schema, in the key-value metadata of a file. */
    private static final String SCHEMA_KEY = "mesinfos.schema";

    private static final String CREATED_BY = "mesinfos version 1 (build 1)";
    private static final int FORMAT_VERSION = 1;

    /** Encoded length of zero rows, no row groups and the end of the structure. */
    private static final int EMPTY_ROWS_BYTES = 5;

    private static final int END_BYTES = 1;

    private static final Map<RecordType, FooterTemplate> TEMPLATES = new EnumMap<>(RecordType.class);

    static {
        Arrays.stream(RecordType.values()).forEach(type -> TEMPLATES.put(type, new FooterTemplate(type)));
    }

    private final byte[] head;
    private final byte[] tail;
    private final int headBytesWithoutSchema;

    private FooterTemplate(RecordType type) {
        FileMetaData shared = withoutRows(type);
        byte[] whole = bytes(shared);
        byte[] begun = bytes(new FileMetaData(FORMAT_VERSION, shared.getSchema(), 0, List.of()));
        this.head = Arrays.copyOf(whole, begun.length - EMPTY_ROWS_BYTES);
        this.tail = Arrays.copyOfRange(whole, begun.length - END_BYTES, whole.length);
        this.headBytesWithoutSchema = bytes(withoutSchema(0, List.of())).length - EMPTY_ROWS_BYTES;
    }

    /** Returns the template of a record type. */
    static FooterTemplate of(RecordType type) {
        return Objects.requireNonNull(TEMPLATES.get(type), "TEMPLATES has an entry for each type");
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

    private static FileMetaData withoutRows(RecordType type) {
        MessageType message = ParquetSchemas.message(type.schema());
        Map<String, String> keys = Map.of(SCHEMA_KEY, type.schema().getFullName());
        ParquetMetadata empty = new ParquetMetadata(
                new org.apache.parquet.hadoop.metadata.FileMetaData(message, keys, CREATED_BY), List.of());
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
