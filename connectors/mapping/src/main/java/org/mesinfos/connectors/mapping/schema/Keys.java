package org.mesinfos.connectors.mapping.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keys of a YAML mapping with their values and descriptions, in the order in which they are documented. Immutable.
 *
 * @param schemas schema of the value of each key
 */
public record Keys(Map<String, JsonSchema> schemas) {

    /** Types of a mapping or of a text that abbreviates it. */
    public static final List<String> TEXT_OR_MAPPING = List.of("string", "number", "boolean", "object");

    /** No key. */
    public static final Keys NONE = new Keys(Map.of());

    public Keys {
        schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
    }

    /**
     * Returns a copy with one more key.
     *
     * @param description what the key means, for the reader of an editor
     */
    public Keys key(String name, JsonSchema value, String description) {
        return key(name, value.described(description));
    }

    /** Returns a copy with one more key. */
    public Keys key(String name, JsonSchema value) {
        Map<String, JsonSchema> copy = new LinkedHashMap<>(schemas);
        copy.put(name, value);
        return new Keys(copy);
    }

    /** Returns a copy with the keys of another set. */
    public Keys and(Keys other) {
        Map<String, JsonSchema> copy = new LinkedHashMap<>(schemas);
        copy.putAll(other.schemas);
        return new Keys(copy);
    }

    /** Returns the key whose value is a mapping with a key of a name. */
    public Optional<String> holderOf(String name) {
        return schemas.entrySet().stream()
                .filter(entry -> entry.getValue().hasKey(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the names of the keys. */
    public Set<String> names() {
        return schemas.keySet();
    }

    /** Returns the same keys with any values, for a schema that refers to their definitions. */
    public Keys open() {
        Map<String, JsonSchema> copy = new LinkedHashMap<>();
        schemas.keySet().forEach(name -> copy.put(name, JsonSchema.anything()));
        return new Keys(copy);
    }

    /** Returns the schema of a mapping that may have other keys. */
    public JsonSchema shared() {
        return JsonSchema.of("properties", schemas);
    }

    /** Returns the schema of a mapping that has no other keys. */
    public JsonSchema closed() {
        return JsonSchema.of("type", "object").with("properties", schemas).with("additionalProperties", false);
    }

    /**
     * Returns the schema of a mapping that has no other keys, or of a text that abbreviates it. It is one schema, not a
     * choice of two, so that editors report a misspelt key and not a wrong type.
     */
    public JsonSchema closedOrText(JsonSchema rule) {
        return closed().with("type", TEXT_OR_MAPPING).with("pattern", "\\S").and(rule);
    }
}
