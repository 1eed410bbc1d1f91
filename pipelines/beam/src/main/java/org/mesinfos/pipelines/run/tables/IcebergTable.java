package org.mesinfos.pipelines.run.tables;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.BaseTable;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SortOrder;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableMetadataParser;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.parquet.ParquetSchemaUtil;
import org.mesinfos.parquet.RecordTableWriter;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.store.TableFile;
import org.mesinfos.pipelines.store.TableFolder;
import org.mesinfos.records.RecordType;

/**
 * Iceberg metadata of one table, in its folder {@code metadata} with the names of Iceberg's Hadoop tables. It has one snapshot,
 * the current files, because a table must not keep rows of people who were erased or withdrew their consent.
 */
final class IcebergTable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTENT = "mesinfos.content";
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}");

    private final TableFolder folder;
    private final RecordType type;
    private final String metadata;

    IcebergTable(TableFolder folder, RecordType type) {
        this.folder = folder;
        this.type = type;
        this.metadata = type.fileName() + "/metadata/";
    }

    /**
     * Publishes metadata that names the files of the table; removes it if there are none, and keeps it if they are those that it
     * names.
     *
     * @param files data files by their path in the folder of all tables
     * @param present paths of all files in the folder of the table
     */
    void publish(SortedMap<String, TableFile> files, SortedSet<String> present) throws IOException {
        SortedSet<String> before = new TreeSet<>(present);
        before.removeIf(path -> !path.startsWith(metadata));
        if (!files.isEmpty()) {
            String location = folder.uri(type.fileName()).replaceFirst("/$", "");
            String content = Digests.sha256((location + files).getBytes(StandardCharsets.UTF_8));
            int version = version();
            if (version > 0 && content.equals(content(version))) {
                return;
            }
            IcebergFiles written = new IcebergFiles(location);
            String json = TableMetadataParser.toJson(snapshot(location, files, content, written));
            for (Map.Entry<String, byte[]> file : written.files().entrySet()) {
                folder.write(type.fileName() + "/" + file.getKey(), file.getValue());
                before.remove(type.fileName() + "/" + file.getKey());
            }
            String current = metadata(version + 1);
            folder.write(current, json.getBytes(StandardCharsets.UTF_8));
            before.remove(current);
            folder.write(hint(), String.valueOf(version + 1).getBytes(StandardCharsets.US_ASCII));
            before.remove(hint());
        }
        for (String outdated : before) {
            folder.remove(outdated);
        }
    }

    private TableMetadata snapshot(
            String location, SortedMap<String, TableFile> files, String content, IcebergFiles written)
            throws IOException {
        Schema columns = ParquetSchemaUtil.convert(RecordTableWriter.schema(type));
        TableMetadata empty = TableMetadata.newTableMetadata(
                columns,
                PartitionSpec.unpartitioned(),
                SortOrder.builderFor(columns).asc("person_id").build(),
                location,
                Map.of(TableProperties.FORMAT_VERSION, "2", CONTENT, content));
        if (!empty.schema().sameSchema(columns)) {
            throw new IllegalStateException("The ids of the columns of " + type + " are not those of the table");
        }
        written.start(empty);
        AppendFiles append = new BaseTable(written, type.fileName()).newFastAppend();
        for (Map.Entry<String, TableFile> file : files.entrySet()) {
            append.appendFile(DataFiles.builder(PartitionSpec.unpartitioned())
                    .withPath(folder.uri(file.getKey()))
                    .withFormat(FileFormat.PARQUET)
                    .withFileSizeInBytes(file.getValue().bytes())
                    .withRecordCount(file.getValue().rows())
                    .build());
        }
        append.commit();
        return written.current();
    }

    /** Returns the current version of the metadata; 0 if there is none, or if the file that states it is damaged. */
    private int version() throws IOException {
        Optional<byte[]> hint = folder.read(hint());
        String stated = hint.map(bytes -> new String(bytes, StandardCharsets.US_ASCII).strip())
                .orElse("");
        return VERSION.matcher(stated).matches() ? Integer.parseInt(stated) : 0;
    }

    private String content(int version) throws IOException {
        Optional<byte[]> json = folder.read(metadata(version));
        return json.isEmpty()
                ? ""
                : JSON.readTree(json.get()).path("properties").path(CONTENT).asText();
    }

    private String metadata(int version) {
        return metadata + "v" + version + ".metadata.json";
    }

    private String hint() {
        return metadata + "version-hint.text";
    }
}
