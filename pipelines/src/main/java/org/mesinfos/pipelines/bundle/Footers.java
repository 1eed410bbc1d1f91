package org.mesinfos.pipelines.bundle;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.schema.MessageType;
import org.mesinfos.records.RecordType;

/** What stands at the end of a file. The part that all files of a type share is made once. */
final class Footers {

    /** Names the schema of the records in the file's own metadata. */
    private static final String SCHEMA_KEY = "mesinfos.schema";

    private static final String CREATED_BY = "mesinfos version 1 (build 1)";
    private static final int FORMAT_VERSION = 1;

    private static final Map<RecordType, FileMetaData> SHARED = new EnumMap<>(RecordType.class);

    static {
        Arrays.stream(RecordType.values()).forEach(type -> SHARED.put(type, withoutRows(type)));
    }

    private Footers() {}

    static FileMetaData of(RecordType type, long rows, List<RowGroup> groups) {
        FileMetaData shared = SHARED.get(type);
        return new FileMetaData(FORMAT_VERSION, shared.getSchema(), rows, groups)
                .setKey_value_metadata(shared.getKey_value_metadata())
                .setCreated_by(shared.getCreated_by())
                .setColumn_orders(shared.getColumn_orders());
    }

    private static FileMetaData withoutRows(RecordType type) {
        MessageType message = ParquetSchemas.message(type.schema());
        Map<String, String> keys = Map.of(SCHEMA_KEY, type.schema().getFullName());
        ParquetMetadata empty = new ParquetMetadata(
                new org.apache.parquet.hadoop.metadata.FileMetaData(message, keys, CREATED_BY), List.of());
        return new ParquetMetadataConverter().toParquetMetadata(FORMAT_VERSION, empty);
    }
}
