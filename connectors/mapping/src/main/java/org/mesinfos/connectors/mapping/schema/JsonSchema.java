package org.mesinfos.connectors.mapping.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON Schema of a value, in the terms of draft 7, which all editors with YAML support understand. Immutable.
 *
 * <p>Readers treat every scalar as a text. A text is therefore also valid if YAML takes it for a number, a boolean or
 * null.
 *
 * @param keywords keywords of the schema, in the order in which they are written
 */
public record JsonSchema(Map<String, Object> keywords) {

    private static final List<String> SCALARS = List.of("string", "number", "boolean", "null");

    public JsonSchema {
        keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
    }

    /** Returns the schema that accepts every value. */
    public static JsonSchema anything() {
        return new JsonSchema(Map.of());
    }

    /** Returns the schema of any text. */
    public static JsonSchema text() {
        return of("type", SCALARS);
    }

    /** Returns the schema of a text or a list of texts. */
    public static JsonSchema texts() {
        return oneOrMore(text());
    }

    /** Returns the schema of a text or a list of at least one text. */
    public static JsonSchema someTexts() {
        return anyOf(text(), of("type", "array").with("items", text()).with("minItems", 1));
    }

    /** Returns the schema of a text that a regular expression matches. */
    public static JsonSchema matching(String pattern) {
        return of("type", "string").with("pattern", pattern);
    }

    /** Returns the schema of a whole number. */
    public static JsonSchema wholeNumber() {
        return of("type", List.of("integer", "string")).with("pattern", "^[-+]?[0-9]+$");
    }

    /** Returns the schema of a whole number from a minimum. */
    public static JsonSchema wholeNumberFrom(int minimum) {
        return wholeNumber().with("pattern", "^[0-9]+$").with("minimum", minimum);
    }

    /** Returns the schema of {@code true} and {@code false}. */
    public static JsonSchema flag() {
        return of("enum", List.of(true, false, "true", "false"));
    }

    /** Returns the schema of the constants of an enum. */
    public static JsonSchema choice(Class<? extends Enum<?>> type) {
        return oneOfTexts(YamlNames.all(type));
    }

    /** Returns the schema of some texts. */
    public static JsonSchema oneOfTexts(Collection<String> texts) {
        return of("enum", List.copyOf(texts));
    }

    /** Returns the schema of a mapping whose keys have names of the author's choice. */
    public static JsonSchema mapOf(JsonSchema value) {
        return of("type", "object").with("additionalProperties", value);
    }

    /** Returns the schema of a value or a list of such values. */
    public static JsonSchema oneOrMore(JsonSchema value) {
        return anyOf(value, of("type", "array").with("items", value));
    }

    /** Returns a reference to a definition. */
    public static JsonSchema ref(String definition) {
        return of("$ref", "#/definitions/" + definition);
    }

    /** Returns the schema of the values that at least one of some schemas accepts. */
    public static JsonSchema anyOf(JsonSchema... schemas) {
        return of("anyOf", List.of(schemas));
    }

    /** Returns the schema of the values that all of some schemas accept. */
    public static JsonSchema allOf(JsonSchema... schemas) {
        return of("allOf", List.of(schemas));
    }

    /** Returns the schema of the mappings that have all of some keys. */
    public static JsonSchema required(String... keys) {
        return of("required", List.of(keys));
    }

    /** Returns the schema of the mappings that have at least one of some keys. */
    public static JsonSchema requiredAny(Collection<String> keys) {
        return of("anyOf", keys.stream().map(key -> required(key)).toList());
    }

    /** Returns the schema of the mappings that have none of some keys. */
    public static JsonSchema without(Collection<String> keys) {
        Map<String, Object> forbidden = new LinkedHashMap<>();
        keys.forEach(key -> forbidden.put(key, false));
        return of("properties", forbidden);
    }

    /** Returns the schema of the mappings in which a key has a value. */
    public static JsonSchema property(String key, JsonSchema value) {
        return of("properties", Map.of(key, value));
    }

    /** Returns the schema of the values that a second schema accepts, if a first one accepts them. */
    public static JsonSchema conditional(JsonSchema condition, JsonSchema consequence) {
        return of("if", condition).with("then", consequence);
    }

    /** Returns a schema of one keyword. */
    public static JsonSchema of(String keyword, Object value) {
        return new JsonSchema(Map.of(keyword, value));
    }

    /** Returns a copy with one more keyword, or with another value of a keyword. */
    public JsonSchema with(String keyword, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(keywords);
        copy.put(keyword, value);
        return new JsonSchema(copy);
    }

    /** Returns a copy with the text that an editor shows for the value. Keywords beside a reference have no effect. */
    public JsonSchema described(String description) {
        return keywords.containsKey("$ref")
                ? of("description", description).with("allOf", List.of(this))
                : new JsonSchema(Map.of("description", description)).withAll(keywords);
    }

    /** Returns the schema of the values that both this schema and another one accept. */
    public JsonSchema and(JsonSchema other) {
        boolean disjoint = Collections.disjoint(keywords.keySet(), other.keywords.keySet());
        return disjoint ? withAll(other.keywords) : allOf(this, other);
    }

    private JsonSchema withAll(Map<String, Object> added) {
        Map<String, Object> copy = new LinkedHashMap<>(keywords);
        copy.putAll(added);
        return new JsonSchema(copy);
    }
}
