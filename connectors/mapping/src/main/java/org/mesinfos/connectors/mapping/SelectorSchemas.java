package org.mesinfos.connectors.mapping;

import static org.mesinfos.connectors.mapping.schema.JsonSchema.ref;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.required;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.requiredAny;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.text;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.texts;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.without;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mesinfos.connectors.mapping.schema.FormatKeys;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.Keys;
import org.mesinfos.connectors.mapping.value.BalanceLabel;

/**
 * Schemas of the selectors of one format: sources of texts, and conditions on them. {@link TextCompiler} and {@link
 * ConditionCompiler} read them.
 */
final class SelectorSchemas {

    /** Keys that, besides the keys of the format, name the source of a text. */
    private static final List<String> SOURCES = List.of("context", "source", "join", "first");

    private static final List<String> MAPPINGS = List.of("object", "array");

    private static final Keys EXTRACTION = Keys.NONE
            .key("nulls", texts(), "Further texts that mean \"no value\".")
            .key("pattern", text(), "Regular expression that extracts a part: its group \"value\" or its first group.");

    private final String format;
    private final FormatKeys keys;

    /** @param format name of the format, with which the names of its definitions start */
    SelectorSchemas(String format, FormatKeys keys) {
        this.format = format;
        this.keys = keys;
    }

    /** Returns a reference to the selector of a text, with no other keys. */
    JsonSchema source() {
        return JsonSchema.typedRef(Keys.TEXT_OR_MAPPING, format + ".source");
    }

    /** Returns a reference to one or several conditions. */
    JsonSchema conditions() {
        return JsonSchema.typedRef(MAPPINGS, format + ".conditions");
    }

    /** Returns a reference to one or several rules for rows without a record. */
    JsonSchema skips() {
        return JsonSchema.typedRef(MAPPINGS, format + ".skips");
    }

    /** Returns the condition that a selector has exactly one source. */
    JsonSchema sourceRule() {
        return reference("source-rule");
    }

    /** Returns the keys that name the source of a text. */
    Keys sourceKeys() {
        return keys.selector()
                .key("context", JsonSchema.filledText(), "Name of a declared context value.")
                .key(
                        "source",
                        JsonSchema.oneOfTexts(TextCompiler.FILE_PROPERTIES.keySet().stream()
                                .sorted()
                                .toList()),
                        "A property of the file or of its delivery.")
                .key("join", parts(), "Sources whose texts are joined.")
                .key("separator", text(), "Text between joined texts; a space by default.")
                .key("first", parts(), "Sources of which the first one with a text is used.");
    }

    /** Returns the keys that name the source of a text and the part of the text that counts. */
    Keys textKeys() {
        return sourceKeys().and(EXTRACTION);
    }

    /** Returns a reference to the values of {@link #textKeys}. */
    JsonSchema textValues() {
        return reference("text-keys");
    }

    void define(Map<String, JsonSchema> definitions) {
        definitions.put(format + ".text-keys", textKeys().shared());
        definitions.put(format + ".source-rule", exactlyOneSource());
        definitions.put(format + ".part", sourceKeys().closedOrText(sourceRule().described("A source of a text.")));
        definitions.put(format + ".source", textKeys().closedOrText(sourceRule().described("A source of a text.")));
        definitions.put(format + ".condition", condition(Keys.NONE));
        definitions.put(format + ".conditions", JsonSchema.oneOrMore(reference("condition")));
        definitions.put(format + ".some-conditions", JsonSchema.oneOrSome(reference("condition")));
        definitions.put(
                format + ".skips",
                JsonSchema.oneOrMore(condition(Keys.NONE.key("rule", text(), "Name of the rule in reports."))));
    }

    private JsonSchema reference(String name) {
        return ref(format + "." + name);
    }

    private JsonSchema parts() {
        JsonSchema part = JsonSchema.typedRef(Keys.TEXT_OR_MAPPING, format + ".part");
        return JsonSchema.oneOrSome(part);
    }

    private JsonSchema exactlyOneSource() {
        Map<JsonSchema, JsonSchema> cases = new LinkedHashMap<>();
        for (String source : SOURCES) {
            List<String> others = new ArrayList<>(keys.selector().names());
            SOURCES.stream().filter(other -> !other.equals(source)).forEach(others::add);
            if (!source.equals("join")) {
                others.add("separator");
            }
            cases.put(required(source), without(others));
        }
        return JsonSchema.cases(cases, keys.selected().and(without(List.of("separator"))));
    }

    private Keys testKeys() {
        return sourceKeys()
                .key("equals", texts(), "The text is one of these.")
                .key("starts-with", texts(), "The text starts with one of these.")
                .key("matches", text(), "Regular expression that is found in the text.")
                .key("same-as", source(), "Source of a text that is the same.")
                .key("balance", JsonSchema.choice(BalanceLabel.class), "The text names a total or a balance.")
                .key("empty", JsonSchema.flag(), "true: the text is missing; false: it is present.");
    }

    private JsonSchema testRule() {
        return sourceRule()
                .described("A condition on a text.")
                .and(requiredAny(List.of("equals", "starts-with", "matches", "same-as", "balance", "empty")));
    }

    private JsonSchema condition(Keys further) {
        Keys any = further.key(
                "any",
                JsonSchema.typedRef(MAPPINGS, format + ".some-conditions"),
                "At least one of these conditions holds.");
        Keys not = further.key(
                "not",
                JsonSchema.typedRef(MAPPINGS, format + ".some-conditions"),
                "The conditions do not hold together.");
        Map<JsonSchema, JsonSchema> cases = new LinkedHashMap<>();
        cases.put(required("any"), any.closed());
        cases.put(required("not"), not.closed());
        // Editors offer the keys of this schema for a condition that is still empty.
        JsonSchema test = further.and(testKeys()).and(any).and(not).closed().and(testRule());
        return JsonSchema.of("type", "object").and(JsonSchema.cases(cases, test));
    }
}
