package org.mesinfos.connectors.mapping.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/** Forms of values, determined from the types of fields and the formats that a mapping declares. Immutable. */
final class ValueForms {

    private static final List<String> UNITS = List.of(
            "seconds", "minutes", "hours", "metres", "km", "kg", "grams", "bytes", "percent", "degrees", "kwh", "kva");

    private final List<String> dates;
    private final List<String> times;
    private final String decimalMark;

    ValueForms(YamlSection root) {
        Optional<YamlSection> values = root.section("values", "");
        this.dates = values.map(section -> section.texts("dates")).orElse(List.of());
        this.times = values.map(section -> section.texts("times")).orElse(List.of());
        this.decimalMark = values.flatMap(section -> section.text("decimal")).orElse(".");
    }

    /**
     * Returns the form of a field.
     *
     * @param name name of the field in its record
     * @param type type of the field, without null
     * @param selector selector of the value
     * @param siblings fields that are set beside it
     */
    ValueForm of(String name, Schema type, YamlSection selector, YamlSection siblings) {
        Map<String, String> codes = selector.pairs("codes");
        ValueKind kind =
                selector.has("duration") ? ValueKind.DURATION : codes.isEmpty() ? ValueKind.of(type) : ValueKind.CODE;
        List<String> own = selector.texts("format");
        return new ValueForm(
                kind,
                switch (kind) {
                    case DATE -> own.isEmpty() ? dates : own;
                    case DATE_TIME -> own.isEmpty() ? times : own;
                    case TEXT, DECIMAL, WHOLE_NUMBER, DURATION, YES_NO, CODE -> List.of();
                },
                kind == ValueKind.DECIMAL ? selector.text("decimal").orElse(decimalMark) : "",
                kind == ValueKind.CODE && codes.isEmpty() ? symbols(type) : codes,
                selector.text("otherwise"),
                selector.text("multiplier")
                        .or(() ->
                                selector.has("minor-units") ? Optional.of("10^-decimals(currency)") : Optional.empty()),
                unit(name, kind, siblings),
                selector.text("split").orElse(""));
    }

    /** Returns the form of a day that is no field. */
    ValueForm day(YamlSection selector) {
        List<String> own = selector.texts("format");
        return new ValueForm(
                ValueKind.DATE, own.isEmpty() ? dates : own, "", Map.of(), Optional.empty(), Optional.empty(), "", "");
    }

    private static Map<String, String> symbols(Schema type) {
        Map<String, String> codes = new LinkedHashMap<>();
        type.getEnumSymbols().forEach(symbol -> codes.put(symbol, symbol));
        return codes;
    }

    private static String unit(String name, ValueKind kind, YamlSection siblings) {
        if (kind != ValueKind.DECIMAL && kind != ValueKind.WHOLE_NUMBER) {
            return "";
        }
        String suffix = name.substring(name.lastIndexOf('_') + 1);
        if (UNITS.contains(suffix)) {
            return suffix;
        }
        return constant("unit", siblings)
                .filter(unit -> name.equals("value"))
                .or(() -> constant("currency", siblings).filter(currency -> kind == ValueKind.DECIMAL))
                .orElse("");
    }

    private static Optional<String> constant(String name, YamlSection siblings) {
        return siblings.section(name, "").flatMap(field -> field.text("constant"));
    }
}
