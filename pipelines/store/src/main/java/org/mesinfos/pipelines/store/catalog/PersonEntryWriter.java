package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writer of the entries of persons, token by token. A run writes each entry twice, and data binding takes several times as
 * long for the same bytes. Stateless.
 */
final class PersonEntryWriter {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_SIZE = 1024;

    private PersonEntryWriter() {}

    /** Writer of one element of an array. */
    @FunctionalInterface
    private interface ElementWriter<T> {
        void write(T element, JsonGenerator json) throws IOException;
    }

    /** Returns the entry as one line of JSON, without a line feed. */
    static byte[] line(PersonEntry person) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            person(person, json);
        } catch (IOException e) {
            throw new UncheckedIOException("An entry cannot be written to memory", e);
        }
        return line.toByteArray();
    }

    private static void person(PersonEntry person, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("personId", person.personId());
        json.writeFieldName("accepted");
        contentFile(person.accepted(), json);
        array("files", person.files(), PersonEntryWriter::bundleFile, json);
        array("counts", person.counts(), PersonEntryWriter::counts, json);
        array("snapshotSources", person.snapshotSources(), PersonEntryWriter::snapshot, json);
        array("sources", person.sources(), PersonEntryWriter::source, json);
        json.writeStringField("bundleHash", person.bundleHash());
        json.writeEndObject();
    }

    private static void contentFile(ContentFile file, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", file.path());
        json.writeStringField("sha256", file.sha256());
        json.writeNumberField("bytes", file.bytes());
        json.writeEndObject();
    }

    private static void bundleFile(BundleFile file, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("recordType", file.recordType());
        json.writeNumberField("schemaVersion", file.schemaVersion());
        json.writeStringField("schemaSha256", file.schemaSha256());
        json.writeFieldName("file");
        contentFile(file.file(), json);
        json.writeNumberField("rows", file.rows());
        json.writeStringField("period", file.period().map(DateRange::toString).orElse(null));
        json.writeEndObject();
    }

    private static void counts(PersonDeliveryCounts counts, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("delivery", counts.delivery());
        if (!counts.recordType().isEmpty()) {
            json.writeStringField("recordType", counts.recordType());
        }
        json.writeNumberField("accepted", counts.accepted());
        json.writeNumberField("kept", counts.kept());
        json.writeNumberField("merged", counts.merged());
        json.writeNumberField("superseded", counts.superseded());
        rareNumber("copies", counts.copies(), json);
        rareNumber("copied", counts.copied(), json);
        rareNumber("foreign", counts.foreign(), json);
        rareNumber("borrowed", counts.borrowed(), json);
        rareNumber("borrowedSuperseded", counts.borrowedSuperseded(), json);
        json.writeEndObject();
    }

    /** Writes a number unless it is 0. */
    private static void rareNumber(String name, long number, JsonGenerator json) throws IOException {
        if (number != 0) {
            json.writeNumberField(name, number);
        }
    }

    private static void snapshot(SnapshotSequence snapshot, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("organisation", snapshot.organisation());
        json.writeStringField("connector", snapshot.connector());
        json.writeNumberField("sequence", snapshot.sequence());
        json.writeEndObject();
    }

    private static void source(SourceName source, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("organisation", source.organisation());
        json.writeStringField("connector", source.connector());
        json.writeEndObject();
    }

    private static <T> void array(String name, List<T> elements, ElementWriter<T> writer, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (T element : elements) {
            writer.write(element, json);
        }
        json.writeEndArray();
    }
}
