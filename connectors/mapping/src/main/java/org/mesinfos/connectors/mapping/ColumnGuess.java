package org.mesinfos.connectors.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses how the values of a column are written. */
public final class ColumnGuess {

    private static final List<String> TIMES = List.of(
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

    private ColumnGuess() {}

    /** The format in which all values are dates or times; {@code iso} for those of ISO 8601. */
    public static Optional<String> time(List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.stream().allMatch(value -> IsoTime.read(value).isPresent())) {
            return Optional.of("iso");
        }
        return TIMES.stream()
                .filter(pattern -> {
                    TimeLayout layout = TimeLayout.of(pattern, Locale.ENGLISH);
                    return values.stream().allMatch(value -> layout.read(value).isPresent());
                })
                .findFirst();
    }

    /** The decimal mark with which all values are numbers; the point where they are whole. */
    public static Optional<Character> decimalMark(List<String> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        for (char mark : new char[] {'.', ','}) {
            NumberFormat format = new NumberFormat(mark, mark == '.' ? "," : ".");
            if (values.stream().allMatch(value -> format.read(value) != null) && !groupsOnly(mark, values)) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /** With a decimal point, {@code 1,50} would not be a number but {@code 1,500} would. */
    private static boolean groupsOnly(char mark, List<String> values) {
        char other = mark == '.' ? ',' : '.';
        return values.stream().anyMatch(value -> value.indexOf(other) >= 0)
                && values.stream().allMatch(value -> value.indexOf(mark) < 0);
    }
}
