package org.mesinfos.connectors.mapping.value;

import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of months and of days of the week, by language and in texts of unknown language. {@code months.txt} lists the languages. */
public final class MonthNames {

    private static final int MIN_LENGTH = 3;
    private static final List<TextStyle> FORMS =
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Map<String, List<String>> LISTS = WordLists.named(MonthNames.class, "months.txt");

    /** Names in lower case, with accents, by language, the more likely language first. */
    private static final Map<String, Set<String>> BY_LANGUAGE = LISTS.getOrDefault("languages", List.of()).stream()
            .collect(Collectors.toMap(
                    language -> language,
                    language -> Arrays.stream(Month.values())
                            .flatMap(month -> names(month, language))
                            .collect(Collectors.toUnmodifiableSet()),
                    (first, second) -> first,
                    LinkedHashMap::new));

    /** Numbers of months by normalised name, for the common languages. */
    private static final NavigableMap<String, Integer> NUMBERS = numbers();

    /** The same for full names in further languages. */
    private static final Map<String, Integer> FURTHER_NUMBERS = furtherNumbers();

    private MonthNames() {}

    /**
     * Returns the number of a month, from 1.
     *
     * @param name full or abbreviated name in one of the common languages; case and accents are ignored
     */
    public static Optional<Integer> number(String name) {
        return Character.isLetter(name.charAt(0))
                ? Optional.ofNullable(NUMBERS.get(NormalisedText.of(name)))
                : Optional.empty();
    }

    /**
     * Returns the number of a month, from 1.
     *
     * @param name a name or its first letters, at least three, that no other month shares; case and accents are ignored
     * @return empty if the text is not a month
     */
    public static Optional<Integer> numberOfPrefix(String name) {
        String wanted = NormalisedText.of(name);
        if (wanted.length() < MIN_LENGTH) {
            return Optional.empty();
        }
        Integer exact = NUMBERS.getOrDefault(wanted, FURTHER_NUMBERS.get(wanted));
        if (exact != null) {
            return Optional.of(exact);
        }
        List<Integer> months = NUMBERS.tailMap(wanted).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(wanted))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return months.size() == 1 ? Optional.of(months.get(0)) : Optional.empty();
    }

    /** Returns the languages, such as {@code fr}, that have a month name in one of the texts; the more likely first. */
    public static List<String> languages(Collection<String> texts) {
        Set<String> words = words(texts);
        return BY_LANGUAGE.entrySet().stream()
                .filter(names -> words.stream().anyMatch(names.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns the languages in which a text contains the name of a day of the week. */
    public static List<String> languagesOfWeekdays(Collection<String> texts) {
        Set<String> words = words(texts);
        return BY_LANGUAGE.keySet().stream()
                .filter(language -> Arrays.stream(TextStyle.values())
                        .flatMap(style -> CalendarNames.of(ChronoField.DAY_OF_WEEK, style, language).stream())
                        .anyMatch(name -> words.contains(name.toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static Set<String> words(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> WORD.matcher(text).results())
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static NavigableMap<String, Integer> numbers() {
        NavigableMap<String, Integer> numbers = new TreeMap<>();
        for (Month month : Month.values()) {
            int number = month.getValue();
            Stream.concat(
                            LISTS.getOrDefault("common-languages", List.of()).stream()
                                    .flatMap(language -> names(month, language)),
                            LISTS.getOrDefault(Integer.toString(number), List.of()).stream())
                    .forEach(name -> numbers.put(NormalisedText.of(name), number));
        }
        return numbers;
    }

    private static Map<String, Integer> furtherNumbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String language : LISTS.getOrDefault("full-name-languages", List.of())) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
                    numbers.put(NormalisedText.of(name(month, style, language)), month.getValue());
                }
            }
        }
        return Map.copyOf(numbers);
    }

    private static String name(Month month, TextStyle style, String language) {
        return CalendarNames.of(ChronoField.MONTH_OF_YEAR, style, language).get(month.getValue() - 1);
    }

    /** Returns the names of a month in lower case, without dots. Single letters are not names. */
    private static Stream<String> names(Month month, String language) {
        return FORMS.stream()
                .map(style -> name(month, style, language))
                .map(name -> name.toLowerCase(Locale.ROOT).replace(".", ""))
                .filter(name -> name.length() >= MIN_LENGTH);
    }
}
