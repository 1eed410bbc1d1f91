package org.mesinfos.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;

/**
 * All canonical schemas as one Markdown page and as files, for people and for programs in other languages.
 *
 * <p>Stateless and thread-safe; the texts are the same for every call.
 */
public final class SchemaCatalogue {

    /** Version of the set of schemas. It is incremented when a released schema changes; see the compatibility test. */
    public static final int VERSION = 1;

    /** Name of the Markdown page among {@link #files}. */
    public static final String PAGE = "schemas.md";

    private SchemaCatalogue() {}

    /** Returns the self-contained schema of a record, without Java properties. */
    public static Schema schema(RecordType type) {
        return PlainSchemas.of(type.schema());
    }

    /** Returns a page that documents every record, nested record and code list. */
    public static String markdown() {
        return SchemaPage.render(
                Arrays.stream(RecordType.values()).map(SchemaCatalogue::schema).toList());
    }

    /** Returns a page that documents the fields of one record, and the nested records and code lists that they have. */
    public static String markdown(RecordType type) {
        return SchemaPage.renderOwn(schema(type));
    }

    /**
     * Returns file names with their texts: the self-contained schema of each record, such as
     * {@code BankTransaction.avsc}, and the page.
     */
    public static SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        for (RecordType type : RecordType.values()) {
            files.put(type.schemaName() + ".avsc", SchemaFormatter.format("json/pretty", schema(type)) + "\n");
        }
        files.put(PAGE, markdown());
        return files;
    }

    /**
     * Writes the {@link #files} to a folder, which is created if absent. Existing files with the same names are
     * replaced.
     */
    public static void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
