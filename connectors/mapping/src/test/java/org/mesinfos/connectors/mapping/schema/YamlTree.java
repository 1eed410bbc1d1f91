package org.mesinfos.connectors.mapping.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reader of YAML that works as an editor does: scalars have types, and merged entries are part of their mapping. */
final class YamlTree {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new CoreSchema()).build();
    private static final int MAX_DEPTH = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private YamlTree() {}

    /** Returns the value of a document: mappings, lists and scalars that are not shared. */
    static Object read(String yaml) {
        return merged(new Load(SETTINGS).loadFromString(yaml), 0);
    }

    /** Returns a value as the tree that a validator reads. */
    static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    /** Returns a value as JSON, which is also YAML. */
    static String text(Object value) {
        return json(value).toString();
    }

    private static Object merged(Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new YamlEngineException("a value contains itself");
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(merged(item, depth + 1)));
            return copy;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, item) -> {
            if (!key.equals("<<")) {
                copy.put(String.valueOf(key), merged(item, depth + 1));
            }
        });
        if (map.get("<<") instanceof Map<?, ?> other) {
            other.forEach((key, item) -> copy.putIfAbsent(String.valueOf(key), merged(item, depth + 1)));
        }
        return copy;
    }
}
