package org.mesinfos.connectors.mapping;

import static org.mesinfos.connectors.mapping.schema.JsonSchema.flag;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.text;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.texts;
import static org.mesinfos.connectors.mapping.schema.JsonSchema.without;

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

/** Keys with which a text is read as a value of a type. {@link ReaderCompiler} reads them. Stateless. */
final class ReaderKeys {

    /** Excludes the infinity of YAML. */
    private static final long MAX_MULTIPLIER = 1_000_000_000_000_000_000L;

    /** The decimal mark of numbers. */
    static final JsonSchema DECIMAL_MARK = JsonSchema.matching(
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

    /** Keys of a date. */
    static final Keys DATE = Keys.NONE
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

    private ReaderKeys() {}

    /** Returns a name for a type: that of the logical type, the enum or the physical type. */
    static String name(Schema type) {
        return type.getType() == Schema.Type.ENUM
                ? type.getName()
                : type.getLogicalType() == null
                        ? type.getType().getName()
                        : type.getLogicalType().getName();
    }

    /** Returns the keys of a type. */
    static Keys of(Schema type) {
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

    /** Returns the conditions between keys: one without another has no effect, or two exclude each other. */
    static JsonSchema dependencies(Schema type) {
        Map<String, Object> dependencies = new TreeMap<>(Map.of("otherwise", List.of("codes")));
        if (name(type).equals("long")) {
            dependencies.put("duration", without(NUMBER.names()));
            dependencies.put(Base64FileReader.KEY, without(NOT_BASE64));
        }
        if (name(type).equals("decimal")) {
            dependencies.put(MinorUnits.KEY, without(List.of("multiplier")));
        }
        if (name(type).equals("date")) {
            dependencies.put("interval", without(List.of(YearOfPeriod.START, YearOfPeriod.END)));
        }
        if (name(type).endsWith("timestamp-micros")) {
            dependencies.put("interval", without(List.of("minus-minutes")));
        }
        return JsonSchema.of("dependencies", dependencies);
    }

    /** Returns the schema of a value in the mapping. The formats of numbers and times may be those of the mapping. */
    static JsonSchema fixed(Schema type) {
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
}
