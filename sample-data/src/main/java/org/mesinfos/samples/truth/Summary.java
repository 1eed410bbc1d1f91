package org.mesinfos.samples.truth;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Expected counts of all generated deliveries, with which the report of a run can be compared.
 *
 * @param files every delivered file, sorted by organisation, delivery and name
 * @param repeated repeated deliveries: organisation/delivery to the original delivery
 */
public record Summary(List<FileTally> files, Map<String, String> repeated, StoreTotals store) {

    private static final Comparator<FileTally> ORDER = Comparator.comparing(FileTally::organisation)
            .thenComparing(FileTally::delivery)
            .thenComparing(FileTally::file);

    public Summary {
        files = files.stream().sorted(ORDER).toList();
        repeated = Map.copyOf(repeated);
    }

    public long accepted() {
        return files.stream().mapToLong(FileTally::accepted).sum();
    }

    public Optional<String> repeats(String organisation, String delivery) {
        return Optional.ofNullable(repeated.get(organisation + "/" + delivery));
    }

    /** Returns {@code summary.json}: UTF-8, indented, with the same bytes for every call. */
    public byte[] json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes).setPrettyPrinter(printer)) {
            json.writeStartObject();
            writeStore(json);
            json.writeArrayFieldStart("files");
            for (FileTally file : files) {
                writeFile(json, file);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private void writeStore(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("store");
        json.writeNumberField("accepted", store.accepted());
        json.writeNumberField("kept", store.kept());
        json.writeNumberField("merged", store.merged());
        json.writeNumberField("superseded", store.superseded());
        json.writeNumberField("unattributed", store.unattributed());
        json.writeNumberField("withheld", store.withheld());
        json.writeEndObject();
    }

    private void writeFile(JsonGenerator json, FileTally file) throws IOException {
        json.writeStartObject();
        json.writeStringField("organisation", file.organisation());
        json.writeStringField("delivery", file.delivery());
        json.writeStringField("file", file.file());
        if (!file.connector().isEmpty()) {
            json.writeStringField("connector", file.connector());
        }
        json.writeStringField("sha256", file.sha256());
        Optional<String> original = repeats(file.organisation(), file.delivery());
        if (original.isPresent()) {
            json.writeStringField("repeats", original.get());
        }
        json.writeNumberField("rows_read", file.rowsRead());
        json.writeNumberField("accepted", file.accepted());
        json.writeObjectFieldStart("rejected");
        for (Map.Entry<String, Long> reason : file.rejected().entrySet()) {
            json.writeNumberField(reason.getKey(), reason.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
