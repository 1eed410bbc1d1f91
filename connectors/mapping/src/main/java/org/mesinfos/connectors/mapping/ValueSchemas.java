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
import org.apache.avro.Schema;
import org.mesinfos.connectors.mapping.schema.JsonSchema;
import org.mesinfos.connectors.mapping.schema.Keys;
import org.mesinfos.connectors.mapping.schema.ZoneText;

/** Schemas of the fields with a single value, by the type of the field. {@link FieldValueCompiler} reads them. */
final class ValueSchemas {

    private static final Keys POLICY = Keys.NONE
            .key("required", flag(), "true: a row without the value is rejected.")
            .key("lenient", flag(), "true: an unreadable text leaves the field unknown instead of rejecting the row.");

    private static final JsonSchema CODES_OR_OTHERWISE = JsonSchema.conditional(
                    required("otherwise"), JsonSchema.anything())
            .with("else", JsonSchema.property("codes", JsonSchema.of("minProperties", 1)));

    private final String format;
    private final SelectorSchemas selectors;
    private final AdjustmentSchemas adjustments;
    private final Map<String, JsonSchema> definitions;

    ValueSchemas(String format, SelectorSchemas selectors, Map<String, JsonSchema> definitions) {
        this.format = format;
        this.selectors = selectors;
        this.definitions = definitions;
        this.adjustments = new AdjustmentSchemas(selectors, this::day);
    }

    /** Returns the schema of the section {@code values}, which {@link ValueDefaults} reads. */
    static JsonSchema defaults() {
        return Keys.NONE
                .key("decimal", ReaderKeys.DECIMAL_MARK, "Decimal mark, or either; a point by default.")
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
                        .and(ReaderKeys.DATE)
                        .closedOrText(selectors.sourceRule().described("A day.")));
    }

    /** Returns the schema of a field with a value of a type, from one source or the first of several. */
    JsonSchema value(Schema type) {
        String single = ReaderKeys.name(type) + "-source";
        define(single, single(type));
        return define(
                ReaderKeys.name(type),
                JsonSchema.oneOrSome(JsonSchema.typedRef(Keys.TEXT_OR_MAPPING, format + "." + single)));
    }

    /** Returns the schema of a field with a list of values of a type. */
    JsonSchema list(Schema type) {
        Keys own = Keys.NONE.key("split", text(), "Separator between several values in one text.");
        JsonSchema item = object(own, type, Keys.NONE, selectors.sourceRule());
        return define(ReaderKeys.name(type) + "-list", JsonSchema.oneOrMore(item));
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
                .and(ReaderKeys.of(type).open())
                .and(codes(type).open())
                .and(POLICY.open());
        return known.closedOrText(JsonSchema.of(
                        "allOf",
                        List.of(
                                selectors.textValues(),
                                shared("reader." + ReaderKeys.name(type), ReaderKeys.of(type)),
                                shared("codes." + ReaderKeys.name(type), codes),
                                shared("policy", POLICY),
                                rule)))
                .and(ReaderKeys.dependencies(type))
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

    private JsonSchema single(Schema type) {
        Keys own = adjustments
                .of(type)
                .key("when", selectors.conditions(), "Conditions without which the field remains unknown.");
        return object(own, type, constant(type).open(), rule(type));
    }

    /** Returns the condition that a field is a constant, a debit and a credit, or the text of one source. */
    private JsonSchema rule(Schema type) {
        String definition = "value-rule." + (ReaderKeys.of(type).equals(Keys.NONE) ? "text" : ReaderKeys.name(type));
        List<String> notConstant = new ArrayList<>(selectors.textKeys().names());
        notConstant.addAll(codes(type).names());
        notConstant.addAll(adjustments.of(type).names());
        notConstant.addAll(POLICY.names());
        Map<JsonSchema, JsonSchema> cases = new LinkedHashMap<>();
        cases.put(required("constant"), without(notConstant));
        if (ReaderKeys.name(type).equals("decimal")) {
            List<String> notAmounts = new ArrayList<>(selectors.textKeys().names());
            notAmounts.addAll(List.of("sign", MinorUnits.KEY));
            cases.put(
                    anyOf(required("debit"), required("credit")),
                    required("debit", "credit").and(without(notAmounts)));
        }
        JsonSchema delivered = selectors.sourceRule().and(without(List.of("debit-sign")));
        return define(definition, JsonSchema.cases(cases, delivered));
    }

    private static Keys constant(Schema type) {
        JsonSchema value = ReaderKeys.fixed(type).equals(text()) ? JsonSchema.filledText() : ReaderKeys.fixed(type);
        return Keys.NONE.key("constant", value, "The value itself.");
    }

    private static Keys codes(Schema type) {
        return Keys.NONE
                .key("codes", JsonSchema.mapOf(ReaderKeys.fixed(type)), "Value of the field for each delivered text.")
                .key("otherwise", ReaderKeys.fixed(type), "Value of the field for all other texts.")
                .key("strip", texts(), "Texts that are removed before the value is read.");
    }
}
