package org.mesinfos.pipelines.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.PersonEntry;

/**
 * Writer of bundle manifests in store format 1, which are Frictionless Data Packages (version 1). Needed to verify stores
 * of that format.
 *
 * <p>A manifest is a pure function of the person's entry and the schemas that it names. Thread-safe.
 */
final class LegacyDataPackageWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final StoredSchemas schemas;
    private final Map<String, LegacyTableSchema> tableSchemas = new ConcurrentHashMap<>();

    LegacyDataPackageWriter(StoredSchemas schemas) {
        this.schemas = schemas;
    }

    byte[] toJson(PersonEntry person) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("profile", "data-package");
            json.writeStringField("name", person.personId());
            json.writeStringField("bundleHash", "sha256:" + person.bundleHash());
            DataPackageWriter.writePeriod(json, person.period());
            DataPackageWriter.writeSources(json, person);
            json.writeArrayFieldStart("resources");
            for (BundleFile file : person.files()) {
                writeResource(json, file);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    private void writeResource(JsonGenerator json, BundleFile file) throws IOException {
        LegacyTableSchema schema = tableSchema(file.schemaSha256());
        json.writeStartObject();
        json.writeStringField("name", file.recordType());
        json.writeStringField("path", file.name());
        json.writeStringField("profile", "data-resource");
        json.writeStringField("format", "parquet");
        json.writeStringField("mediatype", "application/vnd.apache.parquet");
        json.writeNumberField("bytes", file.file().bytes());
        json.writeStringField("hash", "sha256:" + file.file().sha256());
        json.writeNumberField("rows", file.rows());
        DataPackageWriter.writePeriod(json, file.period());
        json.writeStringField("recordType", schema.recordType());
        json.writeNumberField("schemaVersion", file.schemaVersion());
        json.writeStringField("schemaHash", "sha256:" + file.schemaSha256());
        json.writeFieldName("schema");
        json.writeRawValue(schema.json());
        json.writeEndObject();
    }

    private LegacyTableSchema tableSchema(String sha256) throws IOException {
        LegacyTableSchema known = tableSchemas.get(sha256);
        if (known == null) {
            known = LegacyTableSchema.of(schemas.schema(sha256));
            tableSchemas.put(sha256, known);
        }
        return known;
    }
}
