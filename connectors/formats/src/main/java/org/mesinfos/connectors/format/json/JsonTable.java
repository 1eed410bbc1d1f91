package org.mesinfos.connectors.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Table built from the objects of the most frequent path at the start of a JSON document. The generic readers infer the
 * roles of its columns.
 *
 * @param record path of the objects, in mapping syntax
 * @param names paths of the columns, in mapping syntax, in order of first occurrence
 * @param rows the values of each object in the order of the names; "" if absent, the first one if there are several
 * @param around paths of the values of the object that contains these objects, in mapping syntax: {@code ../number}
 */
public record JsonTable(String record, List<String> names, List<List<String>> rows, List<String> around) {

    private static final int MAX_ROWS = 400;
    private static final int MAX_NAMES = 200;

    public JsonTable {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
        around = List.copyOf(around);
    }

    /** Parses a text, which may be truncated. Returns empty if it is not JSON or contains no objects. */
    public static Optional<JsonTable> of(String text) {
        Map<String, List<Map<String, String>>> found = objects(text);
        Map.Entry<String, List<Map<String, String>>> most = null;
        for (Map.Entry<String, List<Map<String, String>>> rows : found.entrySet()) {
            most = most == null || rows.getValue().size() > most.getValue().size() ? rows : most;
        }
        return Optional.ofNullable(most)
                .map(rows -> table(rows.getKey(), rows.getValue(), around(rows.getKey(), found)));
    }

    /** Returns the next outer objects that contain those of a table of the same text; empty if they are in no other object. */
    public static Optional<JsonTable> containing(JsonTable inner, String text) {
        Map<String, List<Map<String, String>>> found = objects(text);
        for (int end = inner.record().lastIndexOf('/');
                end >= 0;
                end = inner.record().lastIndexOf('/', end - 1)) {
            String path = inner.record().substring(0, end);
            if (found.containsKey(path)) {
                return Optional.of(table(path, found.get(path), around(path, found)));
            }
        }
        return Optional.empty();
    }

    /** Returns the objects by path, except those that are members of other objects. */
    private static Map<String, List<Map<String, String>>> objects(String text) {
        Map<String, List<Map<String, String>>> found = new LinkedHashMap<>();
        try (JsonParser parser = JsonParsers.FACTORY.createParser(ScriptPrefix.skip(text))) {
            while (parser.nextToken() != null) {
                readValue(parser, "", found);
            }
        } catch (IOException truncated) {
            // The objects that were read completely are sufficient.
        }
        return found;
    }

    /** Returns the paths of the values of the object whose member the records are. */
    private static List<String> around(String record, Map<String, List<Map<String, String>>> found) {
        int end = record.lastIndexOf('/');
        return end < 0
                ? List.of()
                : found.getOrDefault(record.substring(0, end), List.of()).stream()
                        .flatMap(object -> object.keySet().stream())
                        .distinct()
                        .limit(MAX_NAMES)
                        .map(name -> "../" + name)
                        .toList();
    }

    private static JsonTable table(String record, List<Map<String, String>> objects, List<String> around) {
        Set<String> names = new LinkedHashSet<>();
        objects.forEach(object -> names.addAll(object.keySet()));
        List<String> columns = names.stream().limit(MAX_NAMES).toList();
        return new JsonTable(
                record,
                columns,
                objects.stream()
                        .map(object -> columns.stream()
                                .map(name -> object.getOrDefault(name, "").strip())
                                .toList())
                        .toList(),
                around);
    }

    /** Collects an object that is not a member of another object, or an array of such objects. */
    private static void readValue(JsonParser parser, String path, Map<String, List<Map<String, String>>> found)
            throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                readValue(parser, path, found);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, String> row = new LinkedHashMap<>();
            readMembers(parser, path, "", row, found);
            List<Map<String, String>> rows = found.computeIfAbsent(path, any -> new ArrayList<>());
            if (rows.size() < MAX_ROWS) {
                rows.add(row);
            }
        }
    }

    private static void readMembers(
            JsonParser parser,
            String path,
            String prefix,
            Map<String, String> row,
            Map<String, List<Map<String, String>>> found)
            throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName().replace("~", "~0").replace("/", "~1");
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                readMembers(parser, path, prefix + name + "/", row, found);
            } else if (token == JsonToken.START_ARRAY) {
                readItems(parser, path + "/" + prefix + name, prefix + name, row, found);
            } else if (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                row.putIfAbsent(prefix + name, parser.getText());
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new IOException("The text is truncated");
        }
    }

    private static void readItems(
            JsonParser parser,
            String path,
            String name,
            Map<String, String> row,
            Map<String, List<Map<String, String>>> found)
            throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                throw new IOException("The text is truncated");
            }
            if (parser.currentToken().isScalarValue()) {
                row.putIfAbsent(name, parser.getText());
            } else {
                readValue(parser, path, found);
            }
        }
    }
}
