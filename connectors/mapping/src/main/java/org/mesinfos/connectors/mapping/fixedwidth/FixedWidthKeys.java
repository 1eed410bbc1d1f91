package org.mesinfos.connectors.mapping.fixedwidth;

import static org.mesinfos.connectors.mapping.schema.JsonSchema.required;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.someTexts;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.text;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.texts;

import java.util.Optional;
import org.mesinfos.connectors.mapping.DeclaredEncodings;
import org.mesinfos.connectors.mapping.schema.FormatKeys;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.Keys;

/** Keys of mappings with {@code format: fixed-width}, which {@link FixedWidthCompiler} reads. */
final class FixedWidthKeys {

    private static final JsonSchema COLUMNS = JsonSchema.mapOf(
            JsonSchema.matching(FixedWidthCompiler.RANGE, "first and last character such as 9-40", "1-8"));

    private static final Keys CONTINUATION = Keys.NONE
            .key("starts-with", JsonSchema.filledTexts().and(someTexts()), "Texts that such a line starts with.")
            .key("columns", COLUMNS, "Name of each column of such a line, with its first and last character.");

    private static final Keys SECTION = Keys.NONE
            .key("columns", COLUMNS, "Name of each column, with its first and last character, from 1, such as 9-40.")
            .key("skip", texts(), "Regular expressions of lines without a row.")
            .key(
                    "continuations",
                    JsonSchema.oneOrMore(CONTINUATION.closed().and(required("starts-with", "columns"))),
                    "Lines that continue the row above, with columns of their own.")
            .and(DeclaredEncodings.KEYS);

    private static final Keys RECOGNISE = Keys.NONE
            .key("matches", texts(), "Regular expressions, each found in the first 64 KiB.")
            .key(
                    "values",
                    JsonSchema.mapOf(text()),
                    "Column: regular expression that matches the complete values of the first rows.");

    static final FormatKeys KEYS = new FormatKeys(
            Keys.NONE
                    .key("fixed-width", SECTION.closed().and(required("columns")), "Layout of the lines.")
                    .key(
                            "recognise",
                            RECOGNISE
                                    .closed()
                                    .and(JsonSchema.anyOf(
                                            required("matches").and(JsonSchema.property("matches", someTexts())),
                                            required("values")
                                                    .and(JsonSchema.property(
                                                            "values", JsonSchema.of("minProperties", 1))))),
                            "Conditions for recognition, of which there is at least one.")
                    .key(
                            "context",
                            JsonSchema.of("type", "object").with("maxProperties", 0),
                            "Empty: every value is in its line."),
            required("fixed-width", "recognise"),
            Keys.NONE.key("column", JsonSchema.filledText(), "Name of a declared column."),
            required("column"),
            Optional.empty(),
            FormatKeys.Nesting.FLAT);

    private FixedWidthKeys() {}
}
