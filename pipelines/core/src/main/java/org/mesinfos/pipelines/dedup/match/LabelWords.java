package org.mesinfos.pipelines.dedup.match;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.mapping.value.NormalisedText;

/**
 * Words of labels in the form in which sources agree on them: upper case, without accents. Statements truncate labels,
 * so a word also equals a word of which it is a prefix.
 */
final class LabelWords {

    private static final int MIN_LENGTH = 2;
    private static final int MIN_PREFIX_LENGTH = 4;

    /** Number of characters of a text, and of words of all texts of a record, that are compared. */
    private static final int MAX_LENGTH = 1_000;

    private static final int MAX_WORDS = 200;

    private LabelWords() {}

    /**
     * Returns the normalised texts, joined by spaces. Only the start of a long text is included.
     *
     * @param texts nulls are ignored
     */
    static String text(@Nullable String... texts) {
        StringBuilder joined = new StringBuilder();
        for (String text : texts) {
            if (text != null) {
                joined.append(joined.isEmpty() ? "" : " ").append(NormalisedText.of(start(text)));
            }
        }
        return joined.toString();
    }

    private static String start(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    }

    private static Set<String> of(String normalised) {
        Set<String> words = new TreeSet<>();
        collect(normalised, new StringBuilder(), words);
        return words;
    }

    private static void collect(String text, StringBuilder word, Set<String> words) {
        for (int i = 0; i <= text.length() && words.size() < MAX_WORDS; i++) {
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
     *
     * @param oneText a result of {@link #text}
     * @param otherText a result of {@link #text}
     */
    static double similarity(String oneText, String otherText) {
        Set<String> one = of(oneText);
        if (oneText.equals(otherText)) {
            return one.isEmpty() ? 0 : 1;
        }
        Set<String> other = of(otherText);
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
