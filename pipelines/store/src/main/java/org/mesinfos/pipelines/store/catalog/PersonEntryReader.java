package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reader of the entries of persons, token by token. A run reads each shard several times, and data binding takes five times as
 * long. Unknown fields are ignored. Not thread-safe.
 */
final class PersonEntryReader {

    private static final JsonFactory JSON = new JsonFactory();

    /** Texts that many entries share, such as the ids of deliveries: one instance for all of them. */
    private final Map<String, String> shared = new HashMap<>();

    /** Reader of one element of an array. */
    @FunctionalInterface
    private interface ElementReader<T> {
        T read(JsonParser json) throws IOException;
    }

    /** Reads all entries of a text with one entry in each line. */
    List<PersonEntry> lines(byte[] lines) throws IOException {
        List<PersonEntry> entries = new ArrayList<>();
        try (JsonParser json = JSON.createParser(lines)) {
            while (json.nextToken() != null) {
                entries.add(person(json));
            }
        }
        return entries;
    }

    private PersonEntry person(JsonParser json) throws IOException {
        String personId = null;
        ContentFile accepted = null;
        List<BundleFile> files = List.of();
        List<PersonDeliveryCounts> counts = List.of();
        List<SnapshotSequence> snapshots = List.of();
        List<SourceName> sources = List.of();
        requireObject(json);
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "personId" -> personId = json.getText();
                case "accepted" -> accepted = contentFile(json);
                case "files" -> files = array(json, this::bundleFile);
                case "counts" -> counts = array(json, this::counts);
                case "snapshotSources" -> snapshots = array(json, this::snapshot);
                case "sources" -> sources = array(json, this::source);
                default -> json.skipChildren();
            }
        }
        return new PersonEntry(required(personId, json), required(accepted, json), files, counts, snapshots, sources);
    }

    private static ContentFile contentFile(JsonParser json) throws IOException {
        String path = null;
        String sha256 = null;
        long bytes = 0;
        requireObject(json);
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "path" -> path = json.getText();
                case "sha256" -> sha256 = json.getText();
                case "bytes" -> bytes = json.getLongValue();
                default -> json.skipChildren();
            }
        }
        return new ContentFile(required(path, json), required(sha256, json), bytes);
    }

    private BundleFile bundleFile(JsonParser json) throws IOException {
        String recordType = null;
        int schemaVersion = 0;
        String schemaSha256 = null;
        ContentFile file = null;
        long rows = 0;
        Optional<DateRange> period = Optional.empty();
        requireObject(json);
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "recordType" -> recordType = shared(json);
                case "schemaVersion" -> schemaVersion = json.getIntValue();
                case "schemaSha256" -> schemaSha256 = shared(json);
                case "file" -> file = contentFile(json);
                case "rows" -> rows = json.getLongValue();
                case "period" ->
                    period = json.currentToken() == JsonToken.VALUE_NULL
                            ? Optional.empty()
                            : Optional.of(DateRange.parse(json.getText()));
                default -> json.skipChildren();
            }
        }
        return new BundleFile(
                required(recordType, json),
                schemaVersion,
                required(schemaSha256, json),
                required(file, json),
                rows,
                period);
    }

    private PersonDeliveryCounts counts(JsonParser json) throws IOException {
        String delivery = null;
        String recordType = "";
        Map<String, Long> numbers = new HashMap<>();
        requireObject(json);
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "delivery" -> delivery = shared(json);
                case "recordType" -> recordType = shared(json);
                default -> {
                    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                        numbers.put(field, json.getLongValue());
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }
        return new PersonDeliveryCounts(
                required(delivery, json),
                recordType,
                numbers.getOrDefault("accepted", 0L),
                numbers.getOrDefault("kept", 0L),
                numbers.getOrDefault("merged", 0L),
                numbers.getOrDefault("superseded", 0L),
                numbers.getOrDefault("copies", 0L),
                numbers.getOrDefault("copied", 0L),
                numbers.getOrDefault("foreign", 0L),
                numbers.getOrDefault("borrowed", 0L),
                numbers.getOrDefault("borrowedSuperseded", 0L));
    }

    private SnapshotSequence snapshot(JsonParser json) throws IOException {
        String organisation = null;
        String connector = null;
        long sequence = 0;
        requireObject(json);
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "organisation" -> organisation = shared(json);
                case "connector" -> connector = shared(json);
                case "sequence" -> sequence = json.getLongValue();
                default -> json.skipChildren();
            }
        }
        return new SnapshotSequence(required(organisation, json), required(connector, json), sequence);
    }

    private SourceName source(JsonParser json) throws IOException {
        String organisation = null;
        String connector = null;
        requireObject(json);
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "organisation" -> organisation = shared(json);
                case "connector" -> connector = shared(json);
                default -> json.skipChildren();
            }
        }
        return new SourceName(required(organisation, json), required(connector, json));
    }

    private static <T> List<T> array(JsonParser json, ElementReader<T> element) throws IOException {
        List<T> elements = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new JsonParseException(json, "An array is expected in the entry of a person");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(element.read(json));
        }
        return elements;
    }

    private String shared(JsonParser json) throws IOException {
        String text = json.getText();
        return shared.computeIfAbsent(text, unseen -> text);
    }

    private static void requireObject(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new JsonParseException(json, "An object is expected in the entry of a person");
        }
    }

    private static <T> T required(@Nullable T value, JsonParser json) throws IOException {
        if (value == null) {
            throw new JsonParseException(json, "The entry of a person has no value of a required field");
        }
        return value;
    }
}
