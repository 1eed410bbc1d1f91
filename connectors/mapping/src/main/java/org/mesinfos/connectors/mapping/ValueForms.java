package org.mesinfos.connectors.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads single texts as a mapping would, for whoever finds out how the values of a file are written. */
public final class ValueForms {

    private ValueForms() {}

    /**
     * Dates of one format.
     *
     * @param format as mappings write it, or {@code iso}
     * @param language of the names of months, such as {@code fr}
     */
    public static Function<String, Optional<LocalDate>> dates(String format, String language) {
        if (format.equals("iso")) {
            return text -> IsoTime.read(text).map(time -> time.local().toLocalDate());
        }
        TimeLayout layout = TimeLayout.of(format, Locale.forLanguageTag(language));
        return text -> layout.read(text).map(time -> time.local().toLocalDate());
    }

    /**
     * Numbers of one decimal mark.
     *
     * @param grouping what may stand between thousands beside spaces and apostrophes
     */
    public static Function<String, Optional<BigDecimal>> numbers(char decimalMark, String grouping) {
        NumberFormat format = new NumberFormat(decimalMark, grouping);
        return text -> Optional.ofNullable(format.read(text));
    }

    /** Numbers of which each shows its decimal mark, as {@code decimal: either} says. */
    public static Function<String, Optional<BigDecimal>> numbersOfEitherMark() {
        return numbers(NumberFormat.EITHER, "");
    }
}
