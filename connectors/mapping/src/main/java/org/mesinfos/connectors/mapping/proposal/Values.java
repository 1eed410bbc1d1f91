package org.mesinfos.connectors.mapping.proposal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.mesinfos.connectors.mapping.ColumnGuess;
import org.mesinfos.connectors.mapping.SampleTable;
import org.mesinfos.connectors.mapping.YamlText;

/** How the values of a column are read into a field: the options of the mapping, and whether it is possible at all. */
final class Values {

    /** What a field takes, as far as it says how a value must be written. */
    enum Kind {
        TEXT,
        DATE,
        TIME,
        NUMBER,
        /** Codes, lists and yes or no: they need to be told value by value. */
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

    /** A number between a sign of currency or unit and nothing, on either side. */
    private static final String NUMBER = "([-+]?[0-9](?:[0-9.,\\s\u00a0\u202f]*[0-9])?)";

    private static final Pattern WITH_UNIT = Pattern.compile("[^0-9+-]*" + NUMBER + "([^0-9]*)");
    private static final Map<String, String> CURRENCIES =
            Map.of("€", "EUR", "EUR", "EUR", "£", "GBP", "GBP", "GBP", "CHF", "CHF");

    private Values() {}

    /** Whether all values of a column can be read so. */
    static boolean fit(Kind kind, SampleTable.Column column) {
        return switch (kind) {
            case TEXT -> true;
            case DATE -> ColumnGuess.time(column.values()).isPresent();
            case TIME ->
                ColumnGuess.time(column.values()).isPresent()
                        && column.values().stream().allMatch(value -> value.indexOf(':') > 0);
            case NUMBER ->
                column.values().isEmpty()
                        || ColumnGuess.decimalMark(numbers(column.values())).isPresent();
            case OTHER -> false;
        };
    }

    /** Options behind the name of the column, each after a comma; empty when it needs none. */
    static String options(Kind kind, List<String> values) {
        return switch (kind) {
            case DATE, TIME ->
                ", format: " + YamlText.quoted(ColumnGuess.time(values).orElse("iso"));
            case NUMBER -> numberOptions(values);
            default -> "";
        };
    }

    /** The one currency that all values name. */
    static Optional<String> currency(List<String> values) {
        List<String> units = values.stream().map(Values::unit).distinct().toList();
        return units.size() == 1 ? Optional.ofNullable(CURRENCIES.get(units.get(0))) : Optional.empty();
    }

    private static String numberOptions(List<String> values) {
        List<String> numbers = numbers(values);
        char mark = ColumnGuess.decimalMark(numbers).orElse('.');
        char other = mark == ',' ? '.' : ',';
        boolean grouped = numbers.stream().anyMatch(value -> value.indexOf(other) >= 0);
        return (numbers.equals(values) ? "" : ", pattern: '([-+]?[0-9](?:[0-9.,\\s]*[0-9])?)'")
                + (mark == ',' ? ", decimal: \",\"" : "")
                + (grouped ? ", grouping: \"" + other + "\"" : "");
    }

    private static List<String> numbers(List<String> values) {
        return values.stream()
                .map(value -> {
                    Matcher matcher = WITH_UNIT.matcher(value);
                    return matcher.matches()
                                    && CURRENCIES.containsKey(matcher.group(2).strip())
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
