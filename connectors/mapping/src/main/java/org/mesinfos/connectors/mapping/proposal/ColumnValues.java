package org.mesinfos.connectors.mapping.proposal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.mesinfos.connectors.mapping.SampleTable;
import org.mesinfos.connectors.mapping.value.ColumnFormatInference;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/** Check whether the values of a column fit a field, and with which options of the mapping. */
final class ColumnValues {

    /** Kind of values of a field, as far as it determines their format. */
    enum Kind {
        TEXT,
        DATE,
        TIME,
        NUMBER,
        /** Number of seconds, which may be delivered as a text such as {@code 75:30}. */
        DURATION,
        /** Codes, lists and booleans, which need a list of values. */
        OTHER;

        static Kind of(Schema declared) {
            Schema schema = declared.getType() == Schema.Type.UNION
                    ? declared.getTypes().stream()
                            .filter(type -> type.getType() != Schema.Type.NULL)
                            .findFirst()
                            .orElse(declared)
                    : declared;
            LogicalType logical = schema.getLogicalType();
            if (logical != null) {
                return switch (logical.getName()) {
                    case "date" -> DATE;
                    case "decimal" -> NUMBER;
                    default -> TIME;
                };
            }
            return switch (schema.getType()) {
                case STRING -> TEXT;
                case INT, LONG, FLOAT, DOUBLE -> NUMBER;
                default -> OTHER;
            };
        }
    }

    /** A text that contains a number, and the unit after it. */
    private static final Pattern WITH_UNIT = Pattern.compile("(.*?[0-9].*?)[\\s\u00a0\u202f]*([\\p{L}\\p{Sc}][^0-9]*)");

    private static final Pattern LONG_DURATION = Pattern.compile("\\d+:[0-5]\\d:[0-5]\\d");

    private static final Pattern SHORT_DURATION = Pattern.compile("\\d+:[0-5]\\d");

    private static final Pattern HOURS = Pattern.compile("(?i)\\bhh?(:mm)?\\b");

    private ColumnValues() {}

    /** Returns whether all values of a column can be read as this kind. */
    static boolean areReadable(Kind kind, SampleTable.SampleColumn column) {
        return switch (kind) {
            case TEXT -> true;
            case DATE -> ColumnFormatInference.timeFormat(column.values()).isPresent();
            case TIME ->
                ColumnFormatInference.timeFormat(column.values()).isPresent()
                        && column.values().stream().allMatch(value -> value.indexOf(':') > 0);
            case NUMBER ->
                column.values().isEmpty()
                        || ColumnFormatInference.decimalMark(numbers(column.values()))
                                .isPresent();
            case DURATION -> areReadable(Kind.NUMBER, column) || areDurations(column);
            case OTHER -> false;
        };
    }

    /** Returns options to append to the column name, each after a comma; empty if none are needed. */
    static String options(Kind kind, List<String> values) {
        return switch (kind) {
            case DATE, TIME ->
                ", format: "
                        + YamlText.quoted(
                                ColumnFormatInference.timeFormat(values).orElse("iso"));
            case NUMBER -> numberOptions(values);
            case DURATION ->
                values.stream().anyMatch(value -> value.indexOf(':') > 0)
                        ? durationOptions(values)
                        : numberOptions(values);
            default -> "";
        };
    }

    /** Returns the currency that all values contain; empty if they differ or contain none. */
    static Optional<String> currency(List<String> values) {
        List<String> units = values.stream().map(ColumnValues::unit).distinct().toList();
        return units.size() == 1 ? Currencies.ofUnit(units.get(0)) : Optional.empty();
    }

    /** Returns whether the values are durations, and not those of hours and minutes, which look like minutes and seconds. */
    private static boolean areDurations(SampleTable.SampleColumn column) {
        boolean statesHours = HOURS.matcher(column.name()).find();
        return !column.values().isEmpty()
                && column.values().stream()
                        .allMatch(value -> LONG_DURATION.matcher(value).matches()
                                || (!statesHours
                                        && SHORT_DURATION.matcher(value).matches()));
    }

    private static String durationOptions(List<String> values) {
        List<String> forms = values.stream()
                .map(value -> LONG_DURATION.matcher(value).matches() ? "\"h:mm:ss\"" : "\"m:ss\"")
                .distinct()
                .sorted()
                .toList();
        return ", duration: " + (forms.size() == 1 ? forms.get(0) : forms);
    }

    private static String numberOptions(List<String> values) {
        List<String> numbers = numbers(values);
        char mark = ColumnFormatInference.decimalMark(numbers).orElse('.');
        char other = mark == ',' ? '.' : ',';
        boolean grouped = numbers.stream().anyMatch(value -> value.indexOf(other) >= 0);
        return stripOption(values)
                + (mark == ',' ? ", decimal: \",\"" : "")
                + (grouped ? ", grouping: \"" + other + "\"" : "");
    }

    /** Returns the option that removes currencies. A pattern of the number would take a part of one that looks otherwise. */
    private static String stripOption(List<String> values) {
        List<String> units = values.stream()
                .map(ColumnValues::unit)
                .filter(unit -> Currencies.ofUnit(unit).isPresent())
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(YamlText::quoted)
                .toList();
        return units.isEmpty() ? "" : ", strip: " + (units.size() == 1 ? units.get(0) : units);
    }

    private static List<String> numbers(List<String> values) {
        return values.stream()
                .map(value -> {
                    Matcher matcher = WITH_UNIT.matcher(value);
                    return matcher.matches()
                                    && Currencies.ofUnit(matcher.group(2).strip())
                                            .isPresent()
                            ? matcher.group(1)
                            : value;
                })
                .toList();
    }

    private static String unit(String value) {
        Matcher matcher = WITH_UNIT.matcher(value);
        return matcher.matches() ? matcher.group(2).strip() : "";
    }
}
