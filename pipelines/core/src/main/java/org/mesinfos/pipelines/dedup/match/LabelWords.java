package org.mesinfos.pipelines.dedup.match;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.mapping.NormalisedText;

/**
 * Words of labels in the form in which sources agree on them: upper case, without accents. Statements truncate labels,
 * so a word also equals a word of which it is a prefix.
 */
final class LabelWords {

    private static final int MIN_LENGTH = 2;
    private static final int MIN_PREFIX_LENGTH = 4;

    private LabelWords() {}

    /**
     * Returns the words of the texts.
     *
     * @param texts nulls are ignored
     */
    static Set<String> of(@Nullable String... texts) {
        Set<String> words = new TreeSet<>();
        StringBuilder word = new StringBuilder();
        for (String text : texts) {
            if (text != null) {
                collect(NormalisedText.of(text), word, words);
            }
        }
        return words;
    }

    private static void collect(String text, StringBuilder word, Set<String> words) {
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else {
                if (word.length() >= MIN_LENGTH) {
                    words.add(word.toString());
                }
                word.setLength(0);
            }
        }
    }

    /**
     * Returns the share of the letters of the shorter label that the longer one contains, from 0 to 1; 0 if either has
     * no words.
     */
    static double similarity(Set<String> one, Set<String> other) {
        int lettersOfOne = letters(one);
        int lettersOfOther = letters(other);
        if (lettersOfOne == 0 || lettersOfOther == 0) {
            return 0;
        }
        Set<String> shorter = lettersOfOne <= lettersOfOther ? one : other;
        Set<String> longer = lettersOfOne <= lettersOfOther ? other : one;
        int matched = 0;
        for (String word : shorter) {
            if (longer.contains(word) || longer.stream().anyMatch(candidate -> isPrefix(word, candidate))) {
                matched += word.length();
            }
        }
        return (double) matched / Math.min(lettersOfOne, lettersOfOther);
    }

    private static boolean isPrefix(String one, String other) {
        return Math.min(one.length(), other.length()) >= MIN_PREFIX_LENGTH
                && (one.startsWith(other) || other.startsWith(one));
    }

    private static int letters(Set<String> words) {
        return words.stream().mapToInt(String::length).sum();
    }
}
