package org.mesinfos.connectors.standard.date;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.mapping.NormalisedText;

/** Month names, full or abbreviated, in the languages used in dates. */
final class MonthNumbers {

    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.FRENCH,
            Locale.GERMAN,
            Locale.ITALIAN,
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("nl"),
            Locale.forLanguageTag("pt"));
    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNumbers() {}

    /** Returns the number of the month, from 1. */
    static Optional<Integer> of(String name) {
        return Character.isLetter(name.charAt(0)) ? Optional.ofNullable(NUMBERS.get(plain(name))) : Optional.empty();
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (Locale language : LANGUAGES) {
            for (Month month : Month.values()) {
                Arrays.stream(TextStyle.values())
                        .map(style -> plain(month.getDisplayName(style, language)))
                        .filter(name -> name.length() >= 3)
                        .forEach(name -> numbers.putIfAbsent(name, month.getValue()));
            }
        }
        return Map.copyOf(numbers);
    }

    private static String plain(String name) {
        return NormalisedText.of(name).replace(".", "");
    }
}
