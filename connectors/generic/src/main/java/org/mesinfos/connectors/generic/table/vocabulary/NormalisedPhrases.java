package org.mesinfos.connectors.generic.table.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A word list, normalised for comparison with {@link NormalisedHeaderName#words}. Look-ups take as long as the text is, however
 * many phrases the list has. Immutable.
 */
final class NormalisedPhrases {

    /** Index of the first occurrence of each phrase. */
    private final Map<String, Integer> indexes = new HashMap<>();
    /** Index of each phrase of several words, by the phrase without spaces. */
    private final Map<String, Integer> joined = new HashMap<>();
    /** Phrases by their first word. */
    private final Map<String, List<String>> byFirstWord = new HashMap<>();

    private final List<String> phrases;

    NormalisedPhrases(List<String> phrases) {
        this.phrases = List.copyOf(phrases);
        for (int at = 0; at < phrases.size(); at++) {
            String phrase = phrases.get(at);
            if (indexes.putIfAbsent(phrase, at) == null && !phrase.isEmpty()) {
                byFirstWord
                        .computeIfAbsent(wordAt(phrase, 0), any -> new ArrayList<>(1))
                        .add(phrase);
            }
            if (phrase.indexOf(' ') >= 0) {
                joined.putIfAbsent(phrase.replace(" ", ""), at);
            }
        }
    }

    /** Returns the phrases in the order of the list. */
    List<String> phrases() {
        return phrases;
    }

    boolean contains(String text) {
        return indexes.containsKey(text);
    }

    /** Returns the index of the phrase that equals a text, or does so without its spaces. */
    OptionalInt indexOf(String text) {
        Integer index = indexes.get(text);
        Integer found = index != null ? index : joined.get(text);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** Returns whether a text contains all words of a phrase next to each other. */
    boolean isWithin(String text) {
        return longestWithin(text, 0) > 0;
    }

    /**
     * Returns the length of the longest phrase whose words a text contains next to each other; 0 if there is none.
     *
     * @param shortest length of the shortest phrase that counts
     */
    int longestWithin(String text, int shortest) {
        int longest = 0;
        for (int from = 0; from < text.length(); from = nextWord(text, from)) {
            for (String phrase : byFirstWord.getOrDefault(wordAt(text, from), List.of())) {
                if (phrase.length() >= shortest && phrase.length() > longest && isAt(text, from, phrase)) {
                    longest = phrase.length();
                }
            }
        }
        return longest;
    }

    private static boolean isAt(String text, int from, String phrase) {
        int end = from + phrase.length();
        return text.startsWith(phrase, from) && (end == text.length() || text.charAt(end) == ' ');
    }

    private static String wordAt(String text, int from) {
        int end = text.indexOf(' ', from);
        return text.substring(from, end < 0 ? text.length() : end);
    }

    /** Returns the place of the next word; the length of the text if there is none. */
    private static int nextWord(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 ? text.length() : space + 1;
    }
}
