package org.mesinfos.connectors.mapping.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Parsers for single texts, equivalent to those of mappings, for code that infers the formats of a file. */
public final class ValueParsers {

    private ValueParsers() {}

    /**
     * Returns a parser for dates of one format.
     *
     * @param format format as in mappings, or {@code iso}
     * @param language language of month names, such as {@code fr}
     */
    public static Function<String, Optional<LocalDate>> dates(String format, String language) {
        if (format.equals("iso")) {
            return text -> IsoTime.read(text).map(time -> time.local().toLocalDate());
        }
        TimeLayout layout = TimeLayout.of(format, Locale.forLanguageTag(language));
        return text -> layout.read(text).map(time -> time.local().toLocalDate());
    }

    /**
     * Returns a parser for numbers with one decimal mark.
     *
     * @param grouping separators allowed between thousands, in addition to spaces and apostrophes
     */
    public static Function<String, Optional<BigDecimal>> numbers(char decimalMark, String grouping) {
        NumberFormat format = new NumberFormat(decimalMark, grouping);
        return text -> Optional.ofNullable(format.read(text));
    }

    /** Returns a parser for numbers that each show their own decimal mark, as with {@code decimal: either}. */
    public static Function<String, Optional<BigDecimal>> numbersOfEitherMark() {
        return numbers(NumberFormat.EITHER, "");
    }
}
