package org.mesinfos.connectors.mapping;

import static org.mesinfos.connectors.mapping.schema.JsonSchema.allOf;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.conditional;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.oneOrMore;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.property;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.ref;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.required;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.text;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.without;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.mapping.invoice.InvoiceTotal;
import org.mesinfos.connectors.mapping.schema.FormatKeys;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.JsonSchemaText;
import org.mesinfos.connectors.mapping.schema.Keys;
import org.mesinfos.connectors.mapping.schema.WholeNumbers;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/**
 * JSON Schema of mapping files, with which editors complete and check them.
 *
 * <p>It is built from what the compilers use: the formats with their keys, the Avro schemas of the records, and the enums
 * of choices. It cannot express references within a mapping, such as a key that names a field, nor the syntax of
 * regular expressions, paths and time formats.
 */
public final class MappingSchema {

    /** Name of the file, in the folder that contains the folders of the organisations. */
    public static final String FILE_NAME = "mapping.schema.json";

    /** First line of a mapping, by which editors find the schema. */
    public static final String FIRST_LINE = "# yaml-language-server: $schema=../" + FILE_NAME;

    /** Priorities of sources. */
    static final WholeNumbers PRECEDENCE = new WholeNumbers(0, 100);

    /** Ids of connectors. */
    static final Pattern ID = Pattern.compile("[^/]+(/[^/]+)+");

    private static final JsonSchema DELIVERY_MODE = JsonSchema.choice(DeliveryMode.class)
            .with(
                    "enumDescriptions",
                    List.of("A delivery adds rows.", "A delivery states the full content of its source."));

    private static final JsonSchema FIELDS = JsonSchema.oneOrSome(JsonSchema.filledText());

    private static final Keys KEY = Keys.NONE
            .key("native", FIELDS, "Fields that together are the organisation's own reference of the event.")
            .key("natural", FIELDS, "Fields that together identify the event where there is no reference.");

    private static final Keys DESCRIPTION = Keys.NONE
            .key(
                    "connector",
                    JsonSchema.matching(ID, "organisation/name, the path of the file"),
                    "organisation/name, the same as the path of the file.")
            .key(
                    MappingExtension.KEY,
                    JsonSchema.matching(ID, "organisation/name of another mapping"),
                    "The mapping whose top-level keys this one has too, except those that it has itself.")
            .key("version", WholeNumbers.FROM_1.schema().with("default", 1), "Version of the mapping, from 1.")
            .key("title", JsonSchema.filledText(), "One line for human readers.")
            .key("deliveries", DELIVERY_MODE, "append or snapshot; append by default.")
            .key("freshness", text(), "How often the export arrives, for human readers.")
            .key(
                    "precedence",
                    PRECEDENCE.schema().with("default", 50),
                    "0 to 100: priority of the source if two report one event; 50 by default.");

    private final Map<String, JsonSchema> definitions = new TreeMap<>();

    private MappingSchema() {}

    /** Returns the schema of mappings in all installed formats, as JSON. */
    public static String json() {
        return JsonSchemaText.of(new MappingSchema().schema());
    }

    private JsonSchema schema() {
        Map<String, RowFormat> formats = new TreeMap<>();
        ServiceLoader.load(RowFormat.class, RowFormat.class.getClassLoader())
                .forEach(format -> formats.put(format.name(), format));
        List<JsonSchema> byFormat = new ArrayList<>();
        formats.forEach((name, format) -> byFormat.add(conditional(
                property("format", JsonSchema.of("const", name)).and(required("format")),
                mapping(name, format.keys()))));
        Keys keys = DESCRIPTION.key("format", JsonSchema.oneOfTexts(formats.keySet()), "Physical format of the files.");
        return JsonSchema.of("$schema", "http://json-schema.org/draft-07/schema#")
                .with("description", "Declares a connector: how rows of a file become canonical records.")
                .with("type", "object")
                .with("properties", keys.schemas())
                .with("required", List.of("connector", "version", "title", "format"))
                .with("allOf", byFormat)
                .with("definitions", definitions);
    }

    private JsonSchema mapping(String name, FormatKeys format) {
        SelectorSchemas selectors = new SelectorSchemas(name, format);
        selectors.define(definitions);
        ValueSchemas values = new ValueSchemas(name, selectors, definitions);
        RecordSchemas records = new RecordSchemas(name, values, format.group(), format.nesting(), definitions);
        Keys record = record(selectors, values);
        definitions.put(name + ".record", recordRule(records));
        Keys ofList =
                format.nesting() == FormatKeys.Nesting.NESTED && format.group().isPresent()
                        ? record.key("each", format.group().get(), "The list whose elements are these records.")
                        : record;
        JsonSchema item = allOf(ofList.closed(), ref(name + ".record"));
        Keys known = Keys.NONE;
        for (String key : DESCRIPTION.names()) {
            known = known.key(key, JsonSchema.anything());
        }
        known = known.key("format", JsonSchema.anything())
                .and(format.root())
                .key("values", ValueSchemas.defaults(), "Formats of values, unless a field declares its own.")
                .key("as-of", values.day(), "The day that the rows of a snapshot describe.")
                .key("skip", selectors.skips(), "Rows without a record.")
                .and(record)
                .key("records", JsonSchema.oneOrSome(item), "Several records, each with its own condition.");
        JsonSchema beside = without(List.of("record", "when", RecordCompiler.CHECKED_TOTALS, "fields"));
        JsonSchema keyOfEach = JsonSchema.anyOf(
                required("key"),
                property("records", oneOrMore(JsonSchema.of("type", "object").and(required("key")))));
        JsonSchema single = allOf(required("key"), ref(name + ".record"));
        definitions.put(
                name,
                known.closed()
                        .with(
                                "allOf",
                                List.of(
                                        conditional(required("records"), beside),
                                        conditional(required(MappingExtension.KEY), JsonSchema.anything())
                                                .with(
                                                        "else",
                                                        allOf(
                                                                format.rule(),
                                                                conditional(required("records"), keyOfEach)
                                                                        .with("else", single))))));
        return ref(name);
    }

    private static Keys record(SelectorSchemas selectors, ValueSchemas values) {
        JsonSchema kind = JsonSchema.choice(SubjectKind.class);
        JsonSchema subject = Keys.NONE
                .key("kind", kind, "Kind of reference.")
                .key("from", selectors.source(), "Source of the reference.")
                .closed()
                .and(required("kind", "from"));
        JsonSchema link = Keys.NONE
                .key("kind", kind, "Kind of reference.")
                .key("from", selectors.source(), "Source of the reference.")
                .key("split", text(), "Separator between several references in one text.")
                .key("customer", selectors.source(), "Source of the customer who holds the reference.")
                .key("start", values.day(), "First day of the holding.")
                .key("end", values.day(), "Day after the last day of the holding.")
                .key("customer-since", values.day(), "Day on which the holder became a customer.")
                .closed()
                .and(required("kind", "from"));
        List<String> types =
                Arrays.stream(RecordType.values()).map(RecordType::schemaName).toList();
        return Keys.NONE
                .key("record", JsonSchema.oneOfTexts(types), "Type of the canonical record.")
                .key("when", selectors.conditions(), "Conditions on the row for this record.")
                .key("subject", oneOrMore(subject), "References to the person or the thing that the record is about.")
                .key("links", oneOrMore(link), "References that belong to the customer of the row.")
                .key("key", KEY.closed().and(JsonSchema.requiredAny(KEY.names())), "Fields that identify the event.")
                .key(
                        RecordCompiler.CHECKED_TOTALS,
                        oneOrMore(JsonSchema.choice(InvoiceTotal.class)),
                        "Totals of an invoice that are checked.")
                .key("fields", JsonSchema.of("type", "object"), "Sources of the fields of the record.");
    }

    private static JsonSchema recordRule(RecordSchemas records) {
        List<JsonSchema> byType = new ArrayList<>();
        for (RecordType type : RecordType.values()) {
            byType.add(conditional(
                    property("record", JsonSchema.of("const", type.schemaName()))
                            .and(required("record")),
                    type == RecordType.INVOICE
                            ? property("fields", records.fields(type.schema()))
                            : property("fields", records.fields(type.schema()))
                                    .and(JsonSchema.property(
                                            RecordCompiler.CHECKED_TOTALS,
                                            JsonSchema.of("type", "array").with("maxItems", 0)))));
        }
        return required("record", "fields").with("allOf", byType);
    }
}
