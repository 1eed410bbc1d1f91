package org.mesinfos.connectors.mapping.value;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builder of one regular expression for many phrases. A lookahead on the first letter rejects most other texts at once.
 */
final class PhrasePattern {

    private PhrasePattern() {}

    /** Returns an expression that matches any of the phrases, in upper or lower case. */
    static String of(List<String> phrases) {
        Map<String, List<String>> byLetter = phrases.stream()
                .collect(Collectors.groupingBy(
                        phrase -> phrase.substring(0, 1).toLowerCase(Locale.ROOT), TreeMap::new, Collectors.toList()));
        String letters = byLetter.keySet().stream()
                .flatMap(letter -> Stream.of(letter, letter.toUpperCase(Locale.ROOT)))
                .filter(letter -> letter.length() == 1)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining());
        String groups = byLetter.values().stream().map(PhrasePattern::group).collect(Collectors.joining("|"));
        return "(?=[" + letters + "])(?i:" + groups + ")";
    }

    /** Returns an expression for phrases that share their first letter. */
    private static String group(List<String> phrases) {
        return phrases.get(0).charAt(0)
                + "(?:"
                + phrases.stream()
                        .map(phrase -> Pattern.quote(phrase.substring(1)))
                        .collect(Collectors.joining("|"))
                + ")";
    }
}
