package org.mesinfos.connectors.mapping.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Schemas as they are written for editors. */
class JsonSchemaTest {

    private static final String TEXT = "{\"type\": [\"string\", \"number\", \"boolean\", \"null\"]}";

    private static void assertText(JsonSchema schema, String json) {
        assertThat(JsonSchemaText.of(schema)).isEqualTo(json + "\n");
    }

    @Test
    void schemasOfValues() {
        assertText(JsonSchema.anything(), "{}");
        assertText(JsonSchema.text(), TEXT);
        assertText(JsonSchema.matching("^a\\d$"), "{\"type\": \"string\", \"pattern\": \"^a\\\\d$\"}");
        assertThat(JsonSchemaText.of(new WholeNumbers(50, 100).schema()))
                .contains("\"^([+]?0*([5-9][0-9]|100))$\"")
                .contains("\"Expected a whole number from 50 to 100.\"");
        assertThat(JsonSchemaText.of(JsonSchema.flag()))
                .contains("\"pattern\": \"^(true|True|TRUE|false|False|FALSE)$\"");
        assertText(JsonSchema.oneOfTexts(List.of("b", "a")), "{\"enum\": [\"b\", \"a\"]}");
        assertText(JsonSchema.ref("field"), "{\"$ref\": \"#/definitions/field\"}");
        assertThat(JsonSchemaText.of(JsonSchema.choice(TimeUnit.class)))
                .startsWith("{\"enum\": [\"nanoseconds\", \"microseconds\"");
    }

    @Test
    void schemasOfListsAndMappings() {
        JsonSchema flag = JsonSchema.of("enum", List.of(1));

        assertText(JsonSchema.mapOf(flag), "{\"type\": \"object\", \"additionalProperties\": {\"enum\": [1]}}");
        assertText(
                JsonSchema.oneOrMore(flag),
                "{\"if\": {\"type\": \"array\"}, \"then\": {\"type\": \"array\", \"items\": {\"enum\": [1]}}, "
                        + "\"else\": {\"enum\": [1]}}");
        assertThat(JsonSchemaText.of(JsonSchema.texts())).contains("\"null\", \"array\"]");
        assertThat(JsonSchema.texts()).isEqualTo(JsonSchema.oneOrMore(JsonSchema.text()));
        assertText(JsonSchema.required("a", "b"), "{\"required\": [\"a\", \"b\"]}");
        assertText(JsonSchema.requiredAny(List.of("a", "b")), """
                {
                 "if": {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]},
                 "else": {"required": ["a"], "errorMessage": "Expected one of the keys a, b."}
                }""");
        assertText(JsonSchema.without(List.of("a", "b")), "{\"properties\": {\"a\": false, \"b\": false}}");
        assertText(JsonSchema.property("a", flag), "{\"properties\": {\"a\": {\"enum\": [1]}}}");
        assertText(
                JsonSchema.conditional(JsonSchema.required("a"), JsonSchema.required("b")),
                "{\"if\": {\"required\": [\"a\"]}, \"then\": {\"required\": [\"b\"]}}");
        assertThat(JsonSchemaText.of(JsonSchema.someTexts())).contains("\"minItems\": 1");
    }

    @Test
    void descriptionComesFirstAndBesideAReferenceInASchemaOfItsOwn() {
        assertText(JsonSchema.of("enum", List.of(1)).described("One."), "{\"description\": \"One.\", \"enum\": [1]}");
        assertText(
                JsonSchema.ref("field").described("A field."),
                "{\"description\": \"A field.\", \"allOf\": [{\"$ref\": \"#/definitions/field\"}]}");
    }

    @Test
    void bothSchemasApply() {
        assertText(
                JsonSchema.required("a").and(JsonSchema.of("type", "object")),
                "{\"required\": [\"a\"], \"type\": \"object\"}");
        assertText(
                JsonSchema.required("a").and(JsonSchema.required("b")),
                "{\"allOf\": [{\"required\": [\"a\"]}, {\"required\": [\"b\"]}]}");
    }

    @Test
    void keysAreClosedUnlessTheyAreShared() {
        Keys keys = Keys.NONE
                .key("b", JsonSchema.anything(), "B.")
                .and(Keys.NONE.key("a", JsonSchema.of("enum", List.of(1))));

        assertThat(keys.names()).containsExactly("b", "a");
        assertText(
                keys.closed(),
                "{\"type\": \"object\", \"properties\": {\"b\": {\"description\": \"B.\"}, \"a\": {\"enum\": [1]}}, "
                        + "\"additionalProperties\": false}");
        assertText(keys.open().shared(), "{\"properties\": {\"b\": {}, \"a\": {}}}");
        assertThat(keys.closedOrText(JsonSchema.required("a")))
                .isEqualTo(keys.closed()
                        .with("type", List.of("string", "number", "boolean", "object"))
                        .with("pattern", "\\S")
                        .with("required", List.of("a")));
    }

    @Test
    void longValuesAreWrittenInSeveralLines() {
        String name = "n".repeat(50);
        JsonSchema schema = JsonSchema.required(name + "1", name + "2", name + "3")
                .with(
                        "properties",
                        JsonSchema.property("a", JsonSchema.anything()).keywords());

        assertText(schema, """
                {
                 "required": [
                  "%1$s1",
                  "%1$s2",
                  "%1$s3"
                 ],
                 "properties": {"properties": {"a": {}}}
                }""".formatted(name));
    }

    @Test
    void lineHasAtMost120Characters() {
        String longest = "x".repeat(120 - "{\"pattern\": \"\"}".length());

        assertText(JsonSchema.of("pattern", longest), "{\"pattern\": \"" + longest + "\"}");
        assertText(JsonSchema.of("pattern", longest + "x"), "{\n \"pattern\": \"" + longest + "x\"\n}");
    }

    @Test
    void specialCharactersAreEscaped() {
        assertText(JsonSchema.of("a\"b", "c\\d\n\te"), "{\"a\\\"b\": \"c\\\\d\\n\\te\"}");
    }

    @Test
    void namesOfConstantsAreInLowerCaseWithHyphens() {
        assertThat(YamlNames.of(FormatKeys.Nesting.NESTED)).isEqualTo("nested");
        assertThat(YamlNames.of(StandardOpenOption.CREATE_NEW)).isEqualTo("create-new");
        assertThat(YamlNames.all(FormatKeys.Nesting.class)).containsExactly("flat", "nested");
        assertThat(YamlNames.find(StandardOpenOption.class, "create-new")).contains(StandardOpenOption.CREATE_NEW);
        assertThat(YamlNames.find(StandardOpenOption.class, "CREATE_NEW")).isEmpty();
    }
}
