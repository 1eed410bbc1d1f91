package org.mesinfos.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.apache.avro.Schema;

/**
 * Descriptions of record types, nested records, code lists and their fields, in English or French.
 *
 * <p>English descriptions are those of the schemas; {@code descriptions_fr.properties} has the French ones. Immutable and
 * thread-safe.
 */
public final class SchemaDescriptions {

    private static final String FRENCH = "descriptions_fr.properties";
    private static final String ENVELOPE = "Envelope.";

    private final Properties translated;

    private SchemaDescriptions(Properties translated) {
        this.translated = translated;
    }

    /** Returns the descriptions in French for that language, otherwise in English. */
    public static SchemaDescriptions in(Locale locale) {
        return new SchemaDescriptions(locale.getLanguage().equals("fr") ? french() : new Properties());
    }

    static Properties french() {
        Properties descriptions = new Properties();
        try (InputStream file = Objects.requireNonNull(
                SchemaDescriptions.class.getResourceAsStream(FRENCH), "the file is a resource of this package")) {
            descriptions.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The program is incomplete: " + FRENCH, e);
        }
        return descriptions;
    }

    /** Returns the description of a record type, a nested record or a code list. */
    public String of(Schema type) {
        return translated.getProperty(type.getName(), type.getDoc());
    }

    /** Returns the description of a field of a record type or a nested record. */
    public String of(Schema owner, Schema.Field field) {
        String own = translated.getProperty(owner.getName() + "." + field.name());
        return own == null ? translated.getProperty(ENVELOPE + field.name(), field.doc()) : own;
    }

    /**
     * Returns the description of a field of a record type, or of one inside it.
     *
     * @param path names separated by full stops, such as {@code lines.amount}. A name after a map is a key, which the map
     *     describes
     * @throws IllegalArgumentException if the record type has no such field
     */
    public String of(RecordType type, String path) {
        Schema owner = type.schema();
        String description = "";
        for (String name : path.split("\\.", -1)) {
            if (owner.getType() == Schema.Type.MAP) {
                return description;
            }
            Schema.Field field = owner.getType() == Schema.Type.RECORD ? owner.getField(name) : null;
            if (field == null) {
                throw new IllegalArgumentException(type.schemaName() + " has no field " + path);
            }
            description = of(owner, field);
            owner = values(field.schema());
        }
        return description;
    }

    /** Returns the schema of the values: without null, and of a list that of its elements. */
    private static Schema values(Schema schema) {
        return switch (schema.getType()) {
            case UNION ->
                values(schema.getTypes().stream()
                        .filter(branch -> branch.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElseThrow());
            case ARRAY -> values(schema.getElementType());
            case RECORD, ENUM, MAP, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> schema;
        };
    }
}
