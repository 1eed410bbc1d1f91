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
 * The objects of which the beginning of a JSON document has most, as rows, for whoever finds out what they mean.
 *
 * @param record path of the objects, as mappings write it
 * @param names paths of their values, as mappings write them, in the order in which they are met
 * @param rows the values of each object in the order of the names, "" where one has none; of several values the first
 */
public record JsonGrid(String record, List<String> names, List<List<String>> rows) {

    private static final int MOST_ROWS = 400;
    private static final int MOST_NAMES = 200;

    public JsonGrid {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /** The rows of a text, which may be cut; empty when it is no JSON or holds no objects. */
    public static Optional<JsonGrid> of(String text) {
        Map<String, List<Map<String, String>>> found = new LinkedHashMap<>();
        try (JsonParser parser = JsonParsers.FACTORY.createParser(ScriptPrefix.passed(text))) {
            while (parser.nextToken() != null) {
                value(parser, "", found);
            }
        } catch (IOException cut) {
            // What was read whole is enough.
        }
        Map.Entry<String, List<Map<String, String>>> most = null;
        for (Map.Entry<String, List<Map<String, String>>> rows : found.entrySet()) {
            most = most == null || rows.getValue().size() > most.getValue().size() ? rows : most;
        }
        return Optional.ofNullable(most).map(rows -> grid(rows.getKey(), rows.getValue()));
    }

    private static JsonGrid grid(String record, List<Map<String, String>> objects) {
        Set<String> names = new LinkedHashSet<>();
        objects.forEach(object -> names.addAll(object.keySet()));
        List<String> columns = names.stream().limit(MOST_NAMES).toList();
        return new JsonGrid(
                record,
                columns,
                objects.stream()
                        .map(object -> columns.stream()
                                .map(name -> object.getOrDefault(name, "").strip())
                                .toList())
                        .toList());
    }

    /** An object that is no member of another, or an array of such. */
    private static void value(JsonParser parser, String path, Map<String, List<Map<String, String>>> found)
            throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                value(parser, path, found);
            }
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, String> row = new LinkedHashMap<>();
            members(parser, path, "", row, found);
            List<Map<String, String>> rows = found.computeIfAbsent(path, any -> new ArrayList<>());
            if (rows.size() < MOST_ROWS) {
                rows.add(row);
            }
        }
    }

    private static void members(
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
                members(parser, path, prefix + name + "/", row, found);
            } else if (token == JsonToken.START_ARRAY) {
                items(parser, path + "/" + prefix + name, prefix + name, row, found);
            } else if (token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                row.putIfAbsent(prefix + name, parser.getText());
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new IOException("The text is cut");
        }
    }

    private static void items(
            JsonParser parser,
            String path,
            String name,
            Map<String, String> row,
            Map<String, List<Map<String, String>>> found)
            throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                throw new IOException("The text is cut");
            }
            if (parser.currentToken().isScalarValue()) {
                row.putIfAbsent(name, parser.getText());
            } else {
                value(parser, path, found);
            }
        }
    }
}
