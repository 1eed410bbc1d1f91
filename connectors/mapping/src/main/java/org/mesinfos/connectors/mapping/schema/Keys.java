package org.mesinfos.connectors.mapping.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Keys of a YAML mapping with their values and descriptions, in the order in which they are documented. Immutable.
 *
 * @param schemas schema of the value of each key
 */
public record Keys(Map<String, JsonSchema> schemas) {

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

    /** Returns the schema of a mapping that has no other keys, or of a text that abbreviates it. */
    public JsonSchema closedOrText(JsonSchema rule) {
        return JsonSchema.anyOf(JsonSchema.text(), closed().and(rule));
    }
}
