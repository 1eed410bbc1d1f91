package org.mesinfos.connectors.mapping.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schema of a value, in the terms of draft 7, which all editors with YAML support understand. Immutable.
 *
 * <p>Readers treat every scalar as a text. A text is therefore also valid if YAML takes it for a number, a boolean or
 * null.
 *
 * @param keywords keywords of the schema, in the order in which they are written
 */
public record JsonSchema(Map<String, Object> keywords) {

    /** Texts of the two flags, as in the core schema of YAML 1.2. */
    public static final Pattern FLAG = Pattern.compile("true|True|TRUE|false|False|FALSE");

    private static final List<String> SCALARS = List.of("string", "number", "boolean", "null");
    private static final List<String> FILLED_SCALARS = List.of("string", "number", "boolean");

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
        return oneOrSome(text());
    }

    /** Returns the schema of a text with at least one character that is not a space. */
    public static JsonSchema filledText() {
        return of("type", FILLED_SCALARS).with("pattern", "\\S").expecting("a text");
    }

    /** Returns the schema of a text or a list of texts that are not blank. */
    public static JsonSchema filledTexts() {
        return oneOrMore(filledText());
    }

    /** Returns the schema of a text that a regular expression matches. */
    public static JsonSchema matching(String pattern) {
        return of("type", "string").with("pattern", pattern);
    }

    /** Returns the schema of a text that a regular expression matches as a whole, with a message and examples. */
    public static JsonSchema matching(Pattern pattern, String expected, String... examples) {
        return matching("^(" + pattern.pattern() + ")$").expecting(expected).with("examples", List.of(examples));
    }

    /** Returns the schema of {@code true} and {@code false}, which may be in quotes. */
    public static JsonSchema flag() {
        return of("type", List.of("boolean", "string"))
                .with("pattern", "^(" + FLAG.pattern() + ")$")
                .expecting("true or false")
                .with("examples", List.of(true, false));
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

    /**
     * Returns the schema of a value or a list of such values. It is a condition on the type of the value and not a choice
     * of two schemas, because editors report a mistake in one of two schemas as a wrong type.
     */
    public static JsonSchema oneOrMore(JsonSchema value) {
        return oneOrMore(value, 0);
    }

    /** Returns the schema of a value or a non-empty list of such values. */
    public static JsonSchema oneOrSome(JsonSchema value) {
        return oneOrMore(value, 1);
    }

    private static JsonSchema oneOrMore(JsonSchema value, int least) {
        JsonSchema items = of("type", "array").with("items", value);
        JsonSchema choice = conditional(of("type", "array"), least == 0 ? items : items.with("minItems", least))
                .with("else", value);
        List<String> types = new ArrayList<>(value.types());
        if (types.isEmpty()) {
            return choice;
        }
        types.add("array");
        // Editors insert a key with its colon if its value has a type.
        return of("type", types).withAll(choice.with("else", value.without("type")).keywords);
    }

    /** Returns the types of values, as far as this schema itself states them. */
    private List<String> types() {
        Object types = keywords.get("type");
        return types instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : types == null ? List.of() : List.of(types.toString());
    }

    private JsonSchema without(String keyword) {
        Map<String, Object> copy = new LinkedHashMap<>(keywords);
        copy.remove(keyword);
        return new JsonSchema(copy);
    }

    /** Returns a reference to a definition, with the types of its values, which editors do not look up. */
    public static JsonSchema typedRef(List<String> types, String definition) {
        return of("type", types).with("allOf", List.of(ref(definition)));
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

    /**
     * Returns the schema of the mappings that have at least one of some keys. Its message names all of them; that of a
     * choice of schemas would name the first.
     */
    public static JsonSchema requiredAny(Collection<String> keys) {
        JsonSchema first = required(keys.iterator().next())
                .with("errorMessage", "Expected one of the keys " + String.join(", ", keys) + ".");
        return of("if", of("anyOf", keys.stream().map(key -> required(key)).toList()))
                .with("else", first);
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

    /**
     * Returns the schema of the mappings that meet the consequence of the first condition that they meet.
     *
     * @param conditions conditions with their consequences, in order
     * @param otherwise schema of the mappings that meet no condition
     */
    public static JsonSchema cases(Map<JsonSchema, JsonSchema> conditions, JsonSchema otherwise) {
        List<Map.Entry<JsonSchema, JsonSchema>> entries = new ArrayList<>(conditions.entrySet());
        Collections.reverse(entries);
        JsonSchema cases = otherwise;
        for (Map.Entry<JsonSchema, JsonSchema> entry : entries) {
            // A value that is still missing in an editor meets conditions that are only about keys.
            JsonSchema condition = of("type", "object").withAll(entry.getKey().keywords);
            cases = conditional(condition, entry.getValue()).with("else", cases);
        }
        return cases;
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

    /** Returns a copy with the message that editors show for any other value. */
    public JsonSchema expecting(String expected) {
        return with("errorMessage", "Expected " + expected + ".");
    }

    /** Returns a copy with the text that an editor shows for the value. Keywords beside a reference have no effect. */
    public JsonSchema described(String description) {
        return keywords.containsKey("$ref")
                ? of("description", description).with("allOf", List.of(this))
                : new JsonSchema(Map.of("description", description)).withAll(keywords);
    }

    /** Returns true if this is the schema of mappings that may have a key. */
    boolean hasKey(String name) {
        return has(keywords.get("properties"), name)
                || Stream.of("allOf", "anyOf")
                        .map(keywords::get)
                        .filter(List.class::isInstance)
                        .flatMap(schemas -> ((List<?>) schemas).stream())
                        .anyMatch(schema -> schema instanceof JsonSchema inner && inner.hasKey(name));
    }

    private static boolean has(@Nullable Object properties, String name) {
        return properties instanceof Map<?, ?> schemas && schemas.get(name) instanceof JsonSchema;
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
