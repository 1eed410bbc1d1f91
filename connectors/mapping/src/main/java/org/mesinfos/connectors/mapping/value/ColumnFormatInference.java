package org.mesinfos.connectors.mapping.value;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Inference of the format of the values of a column. */
public final class ColumnFormatInference {

    private static final List<String> TIME_FORMATS = List.of(
            "dd/MM/yyyy",
            "dd.MM.yyyy",
            "dd-MM-yyyy",
            "MM/dd/yyyy",
            "yyyy/MM/dd",
            "yyyyMMdd",
            "dd/MM/yy",
            "yyyy-MM-dd HH:mm:ss",
            "dd/MM/yyyy HH:mm:ss",
            "dd/MM/yyyy HH:mm",
            "dd.MM.yyyy HH:mm");

    private ColumnFormatInference() {}

    /**
     * Returns the format in which all values are dates or times, or {@code iso} for ISO 8601; empty if there is none.
     */
    public static Optional<String> timeFormat(List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.stream().allMatch(value -> IsoTime.read(value).isPresent())) {
            return Optional.of("iso");
        }
        return TIME_FORMATS.stream()
                .filter(pattern -> {
                    TimeLayout layout = TimeLayout.of(pattern, Locale.ENGLISH);
                    return values.stream().allMatch(value -> layout.read(value).isPresent());
                })
                .findFirst();
    }

    /**
     * Returns the decimal mark with which all values are numbers, a point for whole numbers; empty if there is none.
     */
    public static Optional<Character> decimalMark(List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        for (char mark : new char[] {'.', ','}) {
            NumberFormat format = new NumberFormat(mark, mark == '.' ? "," : ".");
            if (values.stream().allMatch(value -> format.read(value) != null) && !hasOnlyOtherMark(mark, values)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns whether every {@code mark} is missing but the other mark occurs. With a decimal point, {@code 1,500}
     * would be read as a grouped number although {@code 1,50} shows that the comma is the decimal mark.
     */
    private static boolean hasOnlyOtherMark(char mark, List<String> values) {
        char other = mark == '.' ? ',' : '.';
        return values.stream().anyMatch(value -> value.indexOf(other) >= 0)
                && values.stream().allMatch(value -> value.indexOf(mark) < 0);
    }
}
