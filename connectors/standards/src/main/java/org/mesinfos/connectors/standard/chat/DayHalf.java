package org.mesinfos.connectors.standard.chat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Part of the day in times of twelve hours, with its words in the languages of telephones. */
enum DayHalf {
    MORNING(
            "am",
            "a.m.",
            "a. m.",
            "a.m",
            "vorm.",
            "fm",
            "ap.",
            "de.",
            "dop.",
            "priekšp.",
            "priešpiet",
            "sa",
            "pg",
            "öö",
            "pd",
            "e paradites",
            "π.μ.",
            "пр.об.",
            "дп",
            "ص",
            "ق.ظ.",
            "לפנה״צ",
            "לפנה\"צ",
            "पूर्वाह्न",
            "முற்பகல்",
            "ก่อนเที่ยง",
            "上午",
            "凌晨",
            "清晨",
            "早上",
            "午前",
            "오전"),
    /** Around noon: ten and eleven are in the morning. */
    MIDDAY("中午"),
    AFTERNOON(
            "pm",
            "p.m.",
            "p. m.",
            "p.m",
            "nachm.",
            "em",
            "ip.",
            "du.",
            "odp.",
            "pop.",
            "pēcp.",
            "popiet",
            "ch",
            "ptg",
            "ös",
            "md",
            "e pasdites",
            "μ.μ.",
            "сл.об.",
            "пп",
            "م",
            "ب.ظ.",
            "אחה״צ",
            "אחה\"צ",
            "अपराह्न",
            "பிற்பகல்",
            "หลังเที่ยง",
            "下午",
            "傍晚",
            "晚上",
            "午後",
            "오후");

    /** Regular expression of any of the words. */
    static final String PATTERN = Arrays.stream(values())
            .flatMap(half -> half.words.stream())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));

    private static final int NOON = 12;
    private static final int FIRST_MIDDAY_HOUR = 10;
    private static final Map<String, DayHalf> BY_WORD = byWord();

    @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable list.
    private final List<String> words;

    DayHalf(String... words) {
        this.words = List.of(words);
    }

    private static Map<String, DayHalf> byWord() {
        Map<String, DayHalf> byWord = new HashMap<>();
        for (DayHalf half : values()) {
            half.words.forEach(word -> byWord.put(word, half));
        }
        return byWord;
    }

    /** Returns the part of the day that a word names. */
    static Optional<DayHalf> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word.toLowerCase(Locale.ROOT)));
    }

    /** Converts an hour, which is from 0 to 11 or from 1 to 12, to one from 0 to 23; empty for later hours. */
    Optional<Integer> hour(int number) {
        if (number > NOON) {
            return Optional.empty();
        }
        boolean isLateMorning = number >= FIRST_MIDDAY_HOUR && number < NOON;
        boolean isAfternoon = this == AFTERNOON || (this == MIDDAY && !isLateMorning);
        return Optional.of(number % NOON + (isAfternoon ? NOON : 0));
    }
}
