package org.mesinfos.connectors.mapping.pdf;

import static org.mesinfos.connectors.mapping.schema.JsonSchema.anyOf;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.choice;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.flag;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.oneOfTexts;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.property;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.required;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.someTexts;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.text;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.texts;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.mapping.schema.FormatKeys;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.Keys;
import org.mesinfos.connectors.mapping.schema.WholeNumbers;

/** Keys of mappings with {@code format: pdf}, which {@link PdfRowCompiler} reads. */
final class PdfKeys {

    private static final JsonSchema POINTS = WholeNumbers.FROM_0.schema();

    private static final JsonSchema COLUMN = Keys.NONE
            .key("header", JsonSchema.filledText(), "Header of the column, as printed.")
            .key("name", text(), "Name of the column in the mapping; its header by default.")
            .key("align", choice(Alignment.class), "Edge that values share with the header; left by default.")
            .key("without-year", flag(), "true: the dates of the column have no year.")
            .closedOrText(required("header"));

    private static final JsonSchema ROW = Keys.NONE
            .key(PdfRowCompiler.COLUMN, JsonSchema.filledText(), "Column that is filled on the first line of a row.")
            .key("pattern", text(), "Regular expression that matches the cell on the first line of a row.")
            .closedOrText(required(PdfRowCompiler.COLUMN));

    private static final JsonSchema BALANCES = Keys.NONE
            .key("opening", text(), "Regular expression whose first group is the opening balance.")
            .key("closing", text(), "Regular expression whose first group is the closing balance.")
            .key("plus", texts(), "Columns of amounts that are added.")
            .key("minus", texts(), "Columns of amounts that are subtracted.")
            .closed()
            .and(required("opening", "closing"))
            .and(anyOf(
                    required("plus").and(property("plus", someTexts())),
                    required("minus").and(property("minus", someTexts()))));

    private static final Keys DOCUMENT =
            Keys.NONE.key("period-end", text(), "Regular expression whose first group is the end of the period.");

    private static final Keys TABLE = Keys.NONE
            .key("columns", JsonSchema.oneOrSome(COLUMN), "Columns of the table, from left to right.")
            .and(DOCUMENT)
            .key("row", ROW, "The first line of a row.")
            .key("continues", texts(), "Columns that may continue on further lines.")
            .key("continuation-gap", POINTS, "Greatest distance of a continuation, in points; 24 by default.")
            .key("stop", text(), "Regular expression of the line that ends the table until the next header.")
            .key("page-end", text(), "Regular expression of the line after which the page has no part of the table.")
            .key("skip", texts(), "Regular expressions of lines of the table without data.")
            .key("balances", BALANCES, "Balances that the sum of the rows must reconcile.");

    private static final JsonSchema WITHOUT_YEAR = required("without-year")
            .and(property("without-year", JsonSchema.of("enum", List.of(true, "true", "True", "TRUE"))));

    private static final JsonSchema YEAR_RULE = JsonSchema.conditional(
            required("columns")
                    .and(property(
                            "columns",
                            JsonSchema.of("type", "array").with("contains", WITHOUT_YEAR.with("type", "object")))),
            required("period-end"));

    private static final JsonSchema SECTION = anyOf(
            TABLE.closed().and(required("columns")).and(YEAR_RULE),
            DOCUMENT.key("columns", JsonSchema.of("type", "array").with("maxItems", 0))
                    .closed());

    private static final JsonSchema RECOGNISE = Keys.NONE
            .key("words", texts(), "Texts that each occur in a line of the first page.")
            .key("patterns", texts(), "Regular expressions that each match in a line of the first page.")
            .closed()
            .and(anyOf(
                    required("words").and(property("words", someTexts())),
                    required("patterns").and(property("patterns", someTexts()))));

    private static final JsonSchema REGION = Keys.NONE
            .key(
                    "page",
                    WholeNumbers.FROM_1.schema().with("default", 1),
                    "Number of the page, from 1; all pages by default.")
            .key("left", POINTS, "Least x of a word, in points.")
            .key("top", POINTS, "Least y of a line, in points.")
            .key("right", POINTS, "Greatest x of a word, in points.")
            .key("bottom", POINTS, "Greatest y of a line, in points.")
            .closed();

    private static final JsonSchema CONTEXT = Keys.NONE
            .key("pattern", text(), "Regular expression whose first group is the value, in one line.")
            .key("region", REGION, "Part of the pages in which the value is.")
            .closed()
            .and(required("pattern"));

    private static final JsonSchema GROUP = anyOf(
            oneOfTexts(List.of(PdfRowCompiler.ROWS)),
            Keys.NONE
                    .key(
                            PdfRowCompiler.COLUMN,
                            oneOfTexts(List.of(PdfRowCompiler.ROWS)),
                            "rows: the group consists of the rows of the table.")
                    .closed()
                    .and(required(PdfRowCompiler.COLUMN)));

    static final FormatKeys KEYS = new FormatKeys(
            Keys.NONE
                    .key("pdf", SECTION, "The table of the document.")
                    .key("recognise", RECOGNISE, "Conditions for recognition, of which there is at least one.")
                    .key(
                            "context",
                            JsonSchema.mapOf(CONTEXT),
                            "Values from outside of the table, each under a name of your choice."),
            required("recognise"),
            Keys.NONE
                    .key(PdfRowCompiler.COLUMN, JsonSchema.filledText(), "Name of a declared column.")
                    .key("lines", choice(CellLines.class), "Printed lines of the cell; all by default."),
            required(PdfRowCompiler.COLUMN),
            Optional.of(GROUP),
            FormatKeys.Nesting.FLAT);

    private PdfKeys() {}
}
