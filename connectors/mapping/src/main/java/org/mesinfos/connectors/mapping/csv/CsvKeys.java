package org.mesinfos.connectors.mapping.csv;

import static org.mesinfos.connectors.mapping.schema.JsonSchema.choice;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.filledText;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.flag;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.oneOfTexts;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.oneOrMore;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.required;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.requiredAny;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.someTexts;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.text;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.texts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.mapping.DeclaredEncodings;
import org.mesinfos.connectors.mapping.schema.FormatKeys;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.Keys;
import org.mesinfos.connectors.mapping.schema.WholeNumbers;
import org.mesinfos.connectors.mapping.schema.YamlNames;
import org.mesinfos.connectors.mapping.value.BalanceLabel;

/** Keys of mappings with {@code format: csv}, which {@link CsvCompiler} reads. */
final class CsvKeys {

    private static JsonSchema character(String names, String expected, String... examples) {
        return JsonSchema.of("type", List.of("string", "integer"))
                .with("pattern", "^([\\u0000-\\u007e]|" + names + ")$")
                .with("minimum", 0)
                .with("maximum", 9)
                .expecting(expected)
                .with("examples", List.of(examples));
    }

    private static final List<String> ALTERNATIVES = List.of("column", "column-matches", "position");

    private static final JsonSchema COUNT = WholeNumbers.FROM_1.schema().with("default", 1);

    private static final Keys SELECTOR = Keys.NONE
            .key("column", filledText(), "Name of the column, without regard to case and accents.")
            .key("aliases", texts(), "Other names of the column.")
            .key("column-matches", text(), "Regular expression for the whole name of the column.")
            .key("position", COUNT, "Number of the column, from 1, if it has no name.")
            .key("occurrence", COUNT, "Number of the column, from 1, among several with one name.")
            .key("optional", flag(), "true: files without the column are also of this kind.");

    private static final Keys LINE_RULE = Keys.NONE
            .key("starts-with", texts(), "Texts that the line starts with.")
            .key("matches", text(), "Regular expression that is found in the line as delivered.")
            .key(
                    "balance",
                    oneOfTexts(List.of(YamlNames.of(BalanceLabel.BEGINS)))
                            .expecting("begins; phrase and whole are for conditions on columns"),
                    "begins: the first cell names a total or a balance.")
            .key("empty", text(), "Name of a column that is empty in the line.")
            .key("rule", text(), "Name of the rule in reports.");

    private static final JsonSchema LINE_RULES =
            oneOrMore(LINE_RULE.closedOrText(requiredAny(List.of("starts-with", "matches", "balance", "empty"))
                    .with("dependencies", Map.of("matches", JsonSchema.without(List.of("balance"))))));

    private static final Keys CONTINUATION = Keys.NONE
            .key(
                    "empty",
                    JsonSchema.oneOrSome(column()),
                    "Columns that are empty in a line that continues the row above.")
            .key("separator", text(), "Text between the joined parts of a value; a space by default.");

    private static final Keys UNPIVOT = Keys.NONE
            .key("columns", text(), "Regular expression of the names of the columns that become rows.")
            .key("name", filledText(), "Name under which the mapping refers to the name of the column.")
            .key("value", filledText(), "Name under which the mapping refers to the value of the column.");

    private static final Keys SECTION = Keys.NONE
            .key(
                    "delimiter",
                    character("tab|detect", "one ASCII character, tab or detect", ";", ",", "tab", "detect"),
                    "Character between values, tab, or detect; detect by default.")
            .key(
                    "quote",
                    character("none", "one ASCII character or none", "none"),
                    "Character around values, or none; \" by default.")
            .and(DeclaredEncodings.KEYS)
            .key("header", choice(CsvSettings.HeaderPresence.class), "Presence of a header row; present by default.")
            .key("columns", texts(), "With header: none, the names of the columns, in order.")
            .key(
                    "header-within",
                    WholeNumbers.FROM_1.schema().with("default", CsvSettings.HEADER_WITHIN),
                    "Number of lines within which the header is; 60 by default.")
            .key("other-columns", texts(), "Columns without a field, which make recognition more precise.")
            .key("skip", LINE_RULES, "Lines without a row.")
            .key("end", LINE_RULES, "The line after which there are no more rows.")
            .key(
                    "continuation",
                    CONTINUATION.closedOrText(required("empty")),
                    "A line without a value in a column continues the row above it.")
            .key("short-rows", choice(CsvSettings.ShortRows.class), "Rows with too few values; reject by default.")
            .key("long-rows", choice(CsvSettings.LongRows.class), "Rows with too many values; reject by default.")
            .key(
                    "unpivot",
                    UNPIVOT.closed().and(required("columns", "name", "value")),
                    "Makes a row of each filled column whose name matches.")
            .key("blocks", choice(CsvSettings.Blocks.class), "Number of tables in the file; one by default.");

    private static final JsonSchema WITHOUT_HEADER = JsonSchema.property(
                    "header", oneOfTexts(List.of(YamlNames.of(CsvSettings.HeaderPresence.NONE))))
            .and(required("header"));

    private static final JsonSchema SECTION_RULE = JsonSchema.conditional(
                    WITHOUT_HEADER, required("columns").and(JsonSchema.property("columns", someTexts())))
            .with(
                    "else",
                    JsonSchema.property("columns", JsonSchema.of("maxItems", 0).with("type", "array")));

    private static final Keys RECOGNISE = Keys.NONE
            .key("matches", texts(), "Regular expressions, each found in the first 64 KiB.")
            .key(
                    "values",
                    JsonSchema.mapOf(text()),
                    "Column: regular expression that matches the complete values of the first rows.");

    private static final Keys CONTEXT = Keys.NONE
            .key("line", text(), "Regular expression whose first group is the value, in a line before the header.")
            .key("label", texts(), "Text of a cell; the value is the first filled cell after it.")
            .key("below", texts(), "Text of a cell; the value is the cell below it.")
            .key("column-name", text(), "Regular expression whose first group is the value, in the name of a column.");

    private static final JsonSchema CONTEXT_RULE = JsonSchema.of(
            "oneOf",
            List.of(
                    required("line"),
                    required("column-name"),
                    required("label").and(JsonSchema.property("label", someTexts())),
                    required("below").and(JsonSchema.property("below", someTexts()))));

    static final FormatKeys KEYS = new FormatKeys(
            Keys.NONE
                    .key("csv", SECTION.closed().and(SECTION_RULE), "Layout of the file.")
                    .key("recognise", RECOGNISE.closed(), "Conditions for recognition, besides the header.")
                    .key(
                            "context",
                            JsonSchema.mapOf(CONTEXT.closed().and(CONTEXT_RULE)),
                            "Values from outside of the rows, each under a name of your choice."),
            JsonSchema.conditional(
                    JsonSchema.property("csv", WITHOUT_HEADER).and(required("csv")),
                    required("recognise")
                            .and(JsonSchema.property(
                                    "recognise",
                                    required("values")
                                            .and(JsonSchema.property("values", JsonSchema.of("minProperties", 1)))))),
            SELECTOR,
            requiredAny(ALTERNATIVES),
            Optional.empty(),
            FormatKeys.Nesting.FLAT);

    private CsvKeys() {}

    private static JsonSchema column() {
        return SELECTOR.closedOrText(requiredAny(ALTERNATIVES));
    }
}
