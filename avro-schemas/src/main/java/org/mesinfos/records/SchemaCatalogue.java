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
 * All canonical schemas, for people and for programs that are not Java: as one page of Markdown and as files.
 *
 * <p>Stateless and safe for use by several threads; the texts are the same at every call.
 */
public final class SchemaCatalogue {

    /** Version of the schemas as a set. Goes up when a released schema changes; see the compatibility test. */
    public static final int VERSION = 1;

    /** Name of the Markdown page among {@link #files}. */
    public static final String PAGE = "schemas.md";

    private SchemaCatalogue() {}

    /** The self-contained schema of a record, free of Java properties. */
    public static Schema schema(RecordType type) {
        return PlainSchemas.of(type.schema());
    }

    /** One page that documents every record, nested record and code list. */
    public static String markdown() {
        return SchemaPage.render(
                Arrays.stream(RecordType.values()).map(SchemaCatalogue::schema).toList());
    }

    /**
     * File name to text: for each record its self-contained schema, such as {@code BankTransaction.avsc}, and the page.
     */
    public static SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        for (RecordType type : RecordType.values()) {
            files.put(type.schemaName() + ".avsc", SchemaFormatter.format("json/pretty", schema(type)) + "\n");
        }
        files.put(PAGE, markdown());
        return files;
    }

    /** Writes the {@link #files} into a folder, which is made when missing; files of the same names are replaced. */
    public static void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
