package org.mesinfos.pipelines.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.DateRange;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.SourceName;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.views.FlatView;

/**
 * Writer of bundle manifests, which are Data Packages (version 2) that name their schemas by hash.
 *
 * <p>A manifest is a pure function of the person's entry, the schemas that it names, the format of the snapshot, and the
 * encryption of bundles.
 * Thread-safe.
 */
final class DataPackageWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final StorageArea area;
    private final StoredSchemas schemas;
    private final LegacyDataPackageWriter legacy;

    DataPackageWriter(StorageArea area) {
        this.area = area;
        this.schemas = new StoredSchemas(area);
        this.legacy = new LegacyDataPackageWriter(schemas);
    }

    /** Returns the bundle manifest of a person in a snapshot. */
    byte[] toJson(Snapshot snapshot, PersonEntry person) throws IOException {
        return snapshot.format() == 1 ? legacy.toJson(person) : toJson(person);
    }

    /** Returns the Table Schema of an Avro schema in the store, as JSON. */
    byte[] tableSchema(String schemaSha256) throws IOException {
        return TableSchema.of(schemas.schema(schemaSha256));
    }

    /** Returns the bundle manifest of a person in the current format. */
    byte[] toJson(PersonEntry person) throws IOException {
        return toJson(person, area.bundleEncryption());
    }

    /** @param encryption encryption of the files that the manifest is beside */
    byte[] toJson(PersonEntry person, BundleEncryption encryption) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
            json.writeStringField("name", person.personId());
            json.writeStringField("bundleHash", "sha256:" + person.bundleHash());
            writePeriod(json, person.period());
            writeSources(json, person);
            json.writeArrayFieldStart("resources");
            for (BundleFile file : person.files()) {
                writeResource(json, file, encryption);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    /** Writes the sources, which are equal in both formats. */
    static void writeSources(JsonGenerator json, PersonEntry person) throws IOException {
        json.writeArrayFieldStart("sources");
        for (SourceName source : person.sources()) {
            json.writeStartObject();
            json.writeStringField("title", source.organisation());
            json.writeStringField("connector", source.connector());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeResource(JsonGenerator json, BundleFile file, BundleEncryption encryption) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", file.recordType());
        json.writeStringField("path", file.name());
        json.writeStringField("format", "parquet");
        json.writeStringField("mediatype", "application/vnd.apache.parquet");
        if (encryption == BundleEncryption.NONE) {
            json.writeNumberField("bytes", file.file().bytes());
            json.writeStringField("hash", "sha256:" + file.file().sha256());
        } else {
            // Of the bytes before encryption: those of the file differ each time it is written.
            json.writeStringField("encryption", "AES_GCM_V1");
            json.writeNumberField("decryptedBytes", file.file().bytes());
            json.writeStringField("decryptedHash", "sha256:" + file.file().sha256());
        }
        json.writeNumberField("rows", file.rows());
        writePeriod(json, file.period());
        if (file.hasRecords()) {
            json.writeStringField(
                    "recordType", schemas.schema(file.schemaSha256()).getName());
            json.writeNumberField("schemaVersion", file.schemaVersion());
        } else {
            json.writeStringField("view", FlatView.viewName(file.recordType()));
            json.writeNumberField("viewVersion", file.schemaVersion());
            json.writeBooleanField("derived", true);
        }
        json.writeStringField("schemaHash", "sha256:" + file.schemaSha256());
        json.writeEndObject();
    }

    /** Writes a period, which is equal in both formats. */
    static void writePeriod(JsonGenerator json, Optional<DateRange> period) throws IOException {
        if (period.isPresent()) {
            json.writeObjectFieldStart("period");
            json.writeStringField("first", period.get().first().toString());
            json.writeStringField("last", period.get().last().toString());
            json.writeEndObject();
        }
    }
}
