package org.mesinfos.pipelines.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.DateRange;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.SourceName;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;

/**
 * Writer of bundle manifests in store format 1, which are Frictionless Data Packages (version 1). Needed to verify stores
 * of that format.
 *
 * <p>A manifest is a pure function of the person's entry and the schemas that it names. Thread-safe.
 */
final class LegacyDataPackageWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final StorageArea area;
    private final Map<String, LegacyTableSchema> schemas = new ConcurrentHashMap<>();

    LegacyDataPackageWriter(StorageArea area) {
        this.area = area;
    }

    byte[] toJson(PersonEntry person) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("profile", "data-package");
            json.writeStringField("name", person.personId());
            json.writeStringField("bundleHash", "sha256:" + person.bundleHash());
            writePeriod(json, person.period());
            writeSources(json, person);
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

    private static void writeSources(JsonGenerator json, PersonEntry person) throws IOException {
        json.writeArrayFieldStart("sources");
        for (SourceName source : person.sources()) {
            json.writeStartObject();
            json.writeStringField("title", source.organisation());
            json.writeStringField("connector", source.connector());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeResource(JsonGenerator json, BundleFile file) throws IOException {
        LegacyTableSchema schema = schema(file.schemaSha256());
        json.writeStartObject();
        json.writeStringField("name", file.recordType());
        json.writeStringField("path", file.name());
        json.writeStringField("profile", "data-resource");
        json.writeStringField("format", "parquet");
        json.writeStringField("mediatype", "application/vnd.apache.parquet");
        json.writeNumberField("bytes", file.file().bytes());
        json.writeStringField("hash", "sha256:" + file.file().sha256());
        json.writeNumberField("rows", file.rows());
        writePeriod(json, file.period());
        json.writeStringField("recordType", schema.recordType());
        json.writeNumberField("schemaVersion", file.schemaVersion());
        json.writeStringField("schemaHash", "sha256:" + file.schemaSha256());
        json.writeFieldName("schema");
        json.writeRawValue(schema.json());
        json.writeEndObject();
    }

    private static void writePeriod(JsonGenerator json, Optional<DateRange> period) throws IOException {
        if (period.isPresent()) {
            json.writeObjectFieldStart("period");
            json.writeStringField("first", period.get().first().toString());
            json.writeStringField("last", period.get().last().toString());
            json.writeEndObject();
        }
    }

    private LegacyTableSchema schema(String sha256) throws IOException {
        try {
            return schemas.computeIfAbsent(sha256, this::load);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private LegacyTableSchema load(String sha256) {
        try {
            byte[] json = area.read(StorePaths.schema(sha256))
                    .orElseThrow(() -> new StoreException("In " + area.location() + ", the schema "
                            + StorePaths.schema(sha256) + " is missing: restore it from a backup"));
            return LegacyTableSchema.of(new Schema.Parser().parse(new String(json, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
