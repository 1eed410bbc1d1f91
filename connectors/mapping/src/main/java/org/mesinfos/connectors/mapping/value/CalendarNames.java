package org.mesinfos.connectors.mapping.value;

import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Names of months and of days of the week in the languages of {@code calendar-names.txt}, which do not depend on the Java
 * runtime.
 */
final class CalendarNames {

    private static final Map<String, List<String>> LISTS = WordLists.named(CalendarNames.class, "calendar-names.txt");

    private CalendarNames() {}

    /**
     * Returns the names, the first month or Monday first; empty in other languages.
     *
     * @param field {@code MONTH_OF_YEAR} or {@code DAY_OF_WEEK}
     * @param style a full or short form
     * @param language language tag, such as {@code fr}
     */
    static List<String> of(ChronoField field, TextStyle style, String language) {
        return list(field)
                .flatMap(list -> form(style).map(form -> language + "." + list + "." + form))
                .map(key -> LISTS.getOrDefault(key, List.of()))
                .orElse(List.of());
    }

    /** Returns the names by the values of their field, as formats use them; empty in other languages. */
    static Optional<Map<Long, String>> byValue(ChronoField field, TextStyle style, Locale language) {
        List<String> names = of(field, style, language.toLanguageTag());
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(IntStream.range(0, names.size())
                        .boxed()
                        .collect(Collectors.toUnmodifiableMap(index -> index + 1L, names::get)));
    }

    private static Optional<String> list(ChronoField field) {
        return switch (field) {
            case MONTH_OF_YEAR -> Optional.of("months");
            case DAY_OF_WEEK -> Optional.of("weekdays");
            default -> Optional.empty();
        };
    }

    /** Returns the form of a style; narrow forms are single letters. */
    private static Optional<String> form(TextStyle style) {
        return switch (style) {
            case FULL -> Optional.of("full");
            case SHORT -> Optional.of("short");
            case FULL_STANDALONE -> Optional.of("full-standalone");
            case SHORT_STANDALONE -> Optional.of("short-standalone");
            case NARROW, NARROW_STANDALONE -> Optional.empty();
        };
    }
}
