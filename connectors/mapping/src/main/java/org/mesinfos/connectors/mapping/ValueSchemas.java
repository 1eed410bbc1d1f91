package org.mesinfos.connectors.mapping;

import static org.mesinfos.connectors.mapping.schema.JsonSchema.anyOf;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.flag;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.ref;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.required;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.text;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.texts;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.without;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.Keys;
import org.mesinfos.connectors.mapping.schema.YamlNames;
import org.mesinfos.connectors.mapping.schema.ZoneText;

/** Schemas of the fields with a single value, by the type of the field. {@link FieldCompiler} reads them. */
final class ValueSchemas {

    /** Excludes the infinity of YAML. */
    private static final long MAX_MULTIPLIER = 1_000_000_000_000_000_000L;

    private static final JsonSchema DECIMAL_MARK = JsonSchema.matching(
            Pattern.compile("[^0-9]|either"), "one character that is no digit, or either", ",", ".", "either");

    private static final Keys NUMBER = Keys.NONE
            .key("decimal", DECIMAL_MARK, "Decimal mark, or either.")
            .key("grouping", text(), "Further separator between thousands.")
            .key(
                    "multiplier",
                    JsonSchema.of("type", List.of("number", "string"))
                            .with("pattern", "^[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?$")
                            .with("minimum", -MAX_MULTIPLIER)
                            .with("maximum", MAX_MULTIPLIER)
                            .with("default", 1)
                            .expecting("a number such as 1000 or 0.01"),
                    "Factor between the delivered unit and that of the field.")
            .key("negate", flag(), "true: the delivered sign is inverted.")
            .key(
                    "sum",
                    text().with("minLength", 1),
                    "Separator between several numbers in one text, which are added up.");

    private static final Keys DECIMAL = NUMBER.key(
            ReaderCompiler.DECIMALS,
            ReaderCompiler.DECIMALS_RANGE.schema(),
            "Number of decimals. Errors of floating-point arithmetic are rounded; further decimals are refused.");

    private static final Keys DATE = Keys.NONE
            .key("format", texts(), "Formats that are tried in order, such as dd/MM/yyyy.")
            .key("language", texts(), "Languages of month names, such as fr.");

    private static final Keys TIME = DATE.key("zone", ZoneText.schema(), "Time zone of times without an offset.");

    private static final Keys LONG = NUMBER.key(
                    "duration",
                    JsonSchema.oneOrSome(JsonSchema.oneOfTexts(DurationReader.Form.texts())),
                    "Forms of a text with a duration.")
            .and(base64(Base64FileReader.Fact.SIZE));

    private static final Keys TEXT = base64(Base64FileReader.Fact.SHA256);

    private static final List<String> NOT_BASE64 =
            Stream.concat(NUMBER.names().stream(), Stream.of("duration")).toList();

    private static final Keys POLICY = Keys.NONE
            .key("required", flag(), "true: a row without the value is rejected.")
            .key("lenient", flag(), "true: an unreadable text leaves the field unknown instead of rejecting the row.");

    private static final JsonSchema CODES_OR_OTHERWISE = JsonSchema.conditional(
                    required("otherwise"), JsonSchema.anything())
            .with("else", JsonSchema.property("codes", JsonSchema.of("minProperties", 1)));

    private final String format;
    private final SelectorSchemas selectors;
    private final Map<String, JsonSchema> definitions;

    ValueSchemas(String format, SelectorSchemas selectors, Map<String, JsonSchema> definitions) {
        this.format = format;
        this.selectors = selectors;
        this.definitions = definitions;
    }

    /** Returns the schema of the section {@code values}, which {@link ValueDefaults} reads. */
    static JsonSchema defaults() {
        return Keys.NONE
                .key("decimal", DECIMAL_MARK, "Decimal mark, or either; a point by default.")
                .key("grouping", text(), "Further separator between thousands.")
                .key("dates", texts(), "Formats of dates; ISO 8601 by default.")
                .key("times", texts(), "Formats of times; ISO 8601 by default.")
                .key(
                        "zone",
                        ZoneText.schema(),
                        "Time zone of times without an offset; that of the organisation by default.")
                .key("language", text(), "Language of month names; en by default.")
                .key("nulls", texts(), "Texts that mean \"no value\".")
                .closed();
    }

    /** Returns the schema of a day that belongs to no field, which {@link DayPlan} reads. */
    JsonSchema day() {
        return define(
                "day",
                selectors
                        .textKeys()
                        .and(DATE)
                        .closedOrText(selectors.sourceRule().described("A day.")));
    }

    /** Returns the schema of a field with a value of a type, from one source or the first of several. */
    JsonSchema value(Schema type) {
        String single = name(type) + "-source";
        define(single, single(type));
        return define(
                name(type), JsonSchema.oneOrSome(JsonSchema.typedRef(Keys.TEXT_OR_MAPPING, format + "." + single)));
    }

    /** Returns the schema of a field with a list of values of a type. */
    JsonSchema list(Schema type) {
        Keys own = Keys.NONE.key("split", text(), "Separator between several values in one text.");
        JsonSchema item = object(own, type, Keys.NONE, selectors.sourceRule());
        return define(name(type) + "-list", JsonSchema.oneOrMore(item));
    }

    /**
     * Returns the schema of a mapping that reads a text, or of a text that abbreviates it.
     *
     * @param own keys of this kind of mapping
     * @param constant the key {@code constant}, or none
     */
    private JsonSchema object(Keys own, Schema type, Keys constant, JsonSchema rule) {
        Keys codes = constant(type).and(codes(type));
        Keys known = own.and(constant)
                .and(selectors.textKeys().open())
                .and(reader(type).open())
                .and(codes(type).open())
                .and(POLICY.open());
        return known.closedOrText(JsonSchema.of(
                        "allOf",
                        List.of(
                                selectors.textValues(),
                                shared("reader." + name(type), reader(type)),
                                shared("codes." + name(type), codes),
                                shared("policy", POLICY),
                                rule)))
                .and(dependencies(type))
                .and(CODES_OR_OTHERWISE);
    }

    private JsonSchema define(String name, JsonSchema schema) {
        definitions.putIfAbsent(format + "." + name, schema);
        return ref(format + "." + name);
    }

    /** Returns a reference to keys that all formats share. */
    private JsonSchema shared(String name, Keys keys) {
        definitions.putIfAbsent(name, keys.shared());
        return ref(name);
    }

    /** Returns a name for a type: that of the logical type, the enum or the physical type. */
    private static String name(Schema type) {
        return type.getType() == Schema.Type.ENUM
                ? type.getName()
                : type.getLogicalType() == null
                        ? type.getType().getName()
                        : type.getLogicalType().getName();
    }

    private JsonSchema single(Schema type) {
        Keys own = adjustment(type)
                .key("when", selectors.conditions(), "Conditions without which the field remains unknown.");
        return object(own, type, constant(type).open(), rule(type));
    }

    /** Returns the condition that a field is a constant, a debit and a credit, or the text of one source. */
    private JsonSchema rule(Schema type) {
        String definition = "value-rule." + (reader(type).equals(Keys.NONE) ? "text" : name(type));
        List<String> notConstant = new ArrayList<>(selectors.textKeys().names());
        notConstant.addAll(codes(type).names());
        notConstant.addAll(adjustment(type).names());
        notConstant.addAll(POLICY.names());
        Map<JsonSchema, JsonSchema> cases = new LinkedHashMap<>();
        cases.put(required("constant"), without(notConstant));
        if (name(type).equals("decimal")) {
            List<String> notAmounts = new ArrayList<>(selectors.textKeys().names());
            notAmounts.add("sign");
            cases.put(
                    anyOf(required("debit"), required("credit")),
                    required("debit", "credit").and(without(notAmounts)));
        }
        JsonSchema delivered = selectors.sourceRule().and(without(List.of("debit-sign")));
        return define(definition, JsonSchema.cases(cases, delivered));
    }

    /** Returns the conditions between keys: one without another has no effect, or two exclude each other. */
    private static JsonSchema dependencies(Schema type) {
        Map<String, Object> dependencies = new TreeMap<>(Map.of("otherwise", List.of("codes")));
        if (name(type).equals("long")) {
            dependencies.put("duration", without(NUMBER.names()));
            dependencies.put(Base64FileReader.KEY, without(NOT_BASE64));
        }
        if (name(type).equals("date")) {
            dependencies.put("interval", without(List.of(YearOfPeriod.START, YearOfPeriod.END)));
        }
        if (name(type).endsWith("timestamp-micros")) {
            dependencies.put("interval", without(List.of("minus-minutes")));
        }
        return JsonSchema.of("dependencies", dependencies);
    }

    private static Keys reader(Schema type) {
        return switch (name(type)) {
            case "date" -> DATE;
            case "timestamp-micros" -> TIME;
            case "local-timestamp-micros" -> DATE;
            case "decimal" -> DECIMAL;
            case "int", "double" -> NUMBER;
            case "long" -> LONG;
            case "string" -> TEXT;
            default -> Keys.NONE;
        };
    }

    /** Returns the schema of a value in the mapping. The formats of numbers and times may be those of the mapping. */
    private static JsonSchema fixed(Schema type) {
        if (type.getType() == Schema.Type.ENUM) {
            return JsonSchema.oneOfTexts(type.getEnumSymbols());
        }
        return switch (name(type)) {
            case "string" -> text();
            case "boolean" ->
                JsonSchema.of("type", List.of("boolean", "string", "integer"))
                        .with(
                                "pattern",
                                "^([Tt][Rr][Uu][Ee]|[Yy]|[Yy][Ee][Ss]|[Oo]|[Oo][Uu][Ii]|[Vv][Rr][Aa][Ii]|1"
                                        + "|[Ff][Aa][Ll][Ss][Ee]|[Nn]|[Nn][Oo]|[Nn][Oo][Nn]|[Ff][Aa][Uu][Xx]|0)$")
                        .with("minimum", 0)
                        .with("maximum", 1)
                        .expecting("true or false");
            default ->
                JsonSchema.of("type", List.of("string", "number"))
                        .with("pattern", "[0-9]")
                        .expecting("a value with digits in the format of the field");
        };
    }

    private static Keys base64(Base64FileReader.Fact fact) {
        return Keys.NONE.key(
                Base64FileReader.KEY,
                JsonSchema.oneOfTexts(List.of(YamlNames.of(fact))),
                "The text is a file in base64, of which the field has this fact.");
    }

    private static Keys constant(Schema type) {
        JsonSchema value = fixed(type).equals(text()) ? JsonSchema.filledText() : fixed(type);
        return Keys.NONE.key("constant", value, "The value itself.");
    }

    private static Keys codes(Schema type) {
        return Keys.NONE
                .key("codes", JsonSchema.mapOf(fixed(type)), "Value of the field for each delivered text.")
                .key("otherwise", fixed(type), "Value of the field for all other texts.")
                .key("strip", texts(), "Texts that are removed before the value is read.");
    }

    private Keys adjustment(Schema type) {
        JsonSchema source = selectors.source();
        return switch (name(type)) {
            case "decimal" ->
                Keys.NONE
                        .key("debit", source, "Source of the amount of a debit.")
                        .key("credit", source, "Source of the amount of a credit.")
                        .key(
                                "debit-sign",
                                JsonSchema.choice(DebitCreditPlan.DebitSign.class),
                                "Sign of a delivered debit; either by default.")
                        .key("sign", sign(), "Sign of the amount, if it is in another text.");
            case "date" ->
                Keys.NONE
                        .key("interval", intervalKeys().closed().and(required("number")), "Computes a day of a period.")
                        .key(YearOfPeriod.START, day(), "First day of the period that gives a date its year.")
                        .key(YearOfPeriod.END, day(), "Last day of the period that gives a date its year.");
            case "timestamp-micros", "local-timestamp-micros" ->
                Keys.NONE
                        .key(
                                "interval",
                                intervalKeys()
                                        .key(
                                                "minutes",
                                                MinusMinutes.schema(source),
                                                "Length of an interval, in minutes.")
                                        .closed()
                                        .and(required("minutes")),
                                "Computes the start or the end of an interval.")
                        .key(
                                "minus-minutes",
                                MinusMinutes.schema(source),
                                "Length of the time before the moment, in minutes.");
            default -> Keys.NONE;
        };
    }

    private JsonSchema sign() {
        return selectors
                .textKeys()
                .key("negative", JsonSchema.someTexts(), "Texts that mark a debit.")
                .key("positive", texts(), "Texts that mark a credit.")
                .closed()
                .and(selectors.sourceRule().described("The sign of an amount."))
                .and(required("negative"));
    }

    private Keys intervalKeys() {
        return Keys.NONE
                .key("number", selectors.source(), "Number of the interval, from 1; 1 by default.")
                .key(
                        "bound",
                        JsonSchema.choice(IntervalBound.Bound.class),
                        "The end that is computed; start by default.");
    }
}
