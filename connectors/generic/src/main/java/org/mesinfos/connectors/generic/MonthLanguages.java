package org.mesinfos.connectors.generic;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Detects the languages of the month names in texts. */
final class MonthLanguages {

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    /** Month names by language, the more likely language first: several share short names. */
    private static final Map<String, Set<String>> NAMES = List.of(
                    "en", "fr", "de", "nl", "es", "it", "pt", "pl", "sv", "da", "nb", "ro", "cs", "sk", "hu", "fi",
                    "tr", "hr", "ca", "el", "bg", "ru", "uk", "et", "lv", "lt")
            .stream()
            .collect(Collectors.toMap(
                    language -> language, MonthLanguages::monthNames, (first, second) -> first, LinkedHashMap::new));

    private MonthLanguages() {}

    static List<String> detect(Collection<String> texts) {
        Set<String> words = texts.stream()
                .flatMap(text -> WORD.matcher(text).results())
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return NAMES.entrySet().stream()
                .filter(names -> words.stream().anyMatch(names.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> monthNames(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return Arrays.stream(Month.values())
                .flatMap(month -> Arrays.stream(TextStyle.values()).map(style -> month.getDisplayName(style, locale)))
                .map(name -> name.toLowerCase(Locale.ROOT).replace(".", ""))
                .filter(name -> name.length() >= 3)
                .collect(Collectors.toSet());
    }
}
