package org.mesinfos.pipelines.relate.transaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.mapping.value.NormalisedText;
import org.mesinfos.pipelines.language.CommonWords;

/**
 * Words of delivered texts, in upper case and without accents. Statements truncate texts, so a word also equals a word
 * of which it is a prefix.
 */
public final class TextWords {

    private static final int MIN_LENGTH = 2;
    private static final int MIN_PREFIX_LENGTH = 4;

    /** Number of words of a text, and of letters of each, that are compared. */
    private static final int MAX_WORDS = 100;

    private static final int MAX_LENGTH = 40;

    /**
     * Number of words of a key and of letters of each word; even a statement with truncated labels contains as many.
     */
    private static final int KEY_WORDS = 3;

    private static final int KEY_LETTERS = 8;

    /**
     * Words about the payment method or date instead of the counterparty: articles, months and the words that banks
     * write before the counterparty's name, in the languages of the connectors.
     */
    private static final Set<String> COMMON_WORDS = commonWords();

    private static Set<String> commonWords() {
        Set<String> words = new HashSet<>(PaymentMethodKind.words());
        words.addAll(CommonWords.ARTICLES.words());
        words.addAll(CommonWords.MONTHS.words());
        words.addAll(CommonWords.PAYMENT_TERMS.words());
        return words;
    }

    private TextWords() {}

    /** Returns the first hundred words of at least two letters or digits, in order; none for null. */
    @SuppressWarnings("MixedMutabilityReturnType")
    public static List<String> of(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        String plain = NormalisedText.of(text);
        List<String> words = new ArrayList<>(8);
        int start = -1;
        for (int i = 0; i <= plain.length() && words.size() < MAX_WORDS; i++) {
            boolean inside = i < plain.length() && Character.isLetterOrDigit(plain.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                if (i - start >= MIN_LENGTH) {
                    words.add(plain.substring(start, Math.min(i, start + MAX_LENGTH)));
                }
                start = -1;
            }
        }
        return words;
    }

    /** Returns true if a word may be part of a counterparty's name: it has no digits and is not common in labels. */
    public static boolean isDistinctive(String word) {
        return !COMMON_WORDS.contains(word) && isOfLetters(word);
    }

    private static boolean isOfLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the words without digits, as one text. */
    public static String withoutDigits(List<String> words) {
        return words.stream().filter(TextWords::isOfLetters).collect(Collectors.joining(" "));
    }

    /** Returns the distinctive words, truncated to the part that every source prints; empty if there are none. */
    public static String key(List<String> words) {
        StringBuilder key = new StringBuilder(KEY_WORDS * (KEY_LETTERS + 1));
        int taken = 0;
        for (String word : words) {
            if (taken < KEY_WORDS && isDistinctive(word)) {
                if (taken > 0) {
                    key.append(' ');
                }
                key.append(word, 0, Math.min(KEY_LETTERS, word.length()));
                taken++;
            }
        }
        return key.toString();
    }

    /**
     * Returns the share of the letters of a name's distinctive words that occur in a text, from 0 to 1; 0 if the name
     * has none.
     *
     * @param name words of the name
     * @param text words to search
     */
    public static double coverage(Collection<String> name, Collection<String> text) {
        int letters = 0;
        int matched = 0;
        for (String word : name) {
            if (isDistinctive(word)) {
                letters += word.length();
                matched += occursIn(word, text) ? word.length() : 0;
            }
        }
        return letters == 0 ? 0 : (double) matched / letters;
    }

    private static boolean occursIn(String word, Collection<String> text) {
        for (String other : text) {
            if (word.equals(other)
                    || (Math.min(word.length(), other.length()) >= MIN_PREFIX_LENGTH
                            && (word.startsWith(other) || other.startsWith(word)))) {
                return true;
            }
        }
        return false;
    }
}
