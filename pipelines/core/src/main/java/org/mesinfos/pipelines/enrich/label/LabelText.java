package org.mesinfos.pipelines.enrich.label;

import java.util.Arrays;
import org.mesinfos.connectors.mapping.value.TextFolding;

/**
 * The words of a label, as numbers of a vocabulary. Reused for one label after another without allocating objects; not
 * thread-safe.
 *
 * <p>Words are letters and digits in folded upper case. {@code H&M} and {@code C+A} are one word each, {@code Nando's}
 * is {@code NANDOS}.
 */
public final class LabelText {

    /** Longer labels are truncated, because the relevant words come first. */
    private static final int MAX_LETTERS = 1 << 10;

    private static final int MAX_WORDS = 1 << 7;

    /** Marks a word from which no phrase of a table was searched. */
    static final long NOT_SEARCHED = -1;

    private final PhraseVocabulary phrases;
    private final char[] letters = new char[MAX_LETTERS];
    private final int[] start = new int[MAX_WORDS];
    private final int[] end = new int[MAX_WORDS];
    private final int[] textStart = new int[MAX_WORDS];
    private final int[] textEnd = new int[MAX_WORDS];
    private final int[] words = new int[MAX_WORDS];
    private final int[] joined = new int[MAX_WORDS];
    private final int[] digits = new int[MAX_WORDS];
    /** The phrases found at each word, by table: several rules look for the same ones. */
    private long[][] found = {};

    private String text = "";
    private int size;

    /**
     * Creates an empty text.
     *
     * @param phrases the vocabulary that numbers the words
     */
    public LabelText(PhraseVocabulary phrases) {
        this.phrases = phrases;
    }

    /** Reads another label. */
    public LabelText read(String label) {
        text = label;
        size = 0;
        int used = 0;
        int word = -1;
        int limit = Math.min(label.length(), MAX_LETTERS / 2);
        for (int i = 0; i < limit; i++) {
            char c = label.charAt(i);
            char letter = LetterFolding.letter(c);
            if (letter == 0 && TextFolding.isMark(c)) {
                continue;
            }
            if (letter == 0 && word >= 0 && (isWithinWord(label, i) || isSpacedAnd(label, textStart[word], i))) {
                if (c == ' ') {
                    letters[used++] = '&';
                    i += 2;
                    continue;
                }
                if (c == '&' || c == '+') {
                    letters[used++] = '&';
                }
                continue;
            }
            if (letter == 0) {
                word = endWord(word, used, i);
                continue;
            }
            if (word < 0) {
                if (size == MAX_WORDS) {
                    break;
                }
                word = size;
                start[word] = used;
                textStart[word] = i;
                digits[word] = 0;
            }
            letters[used++] = letter;
            digits[word] += letter >= '0' && letter <= '9' ? 1 : 0;
            char second = LetterFolding.secondLetter(c);
            if (second != 0) {
                letters[used++] = second;
            }
        }
        endWord(word, used, limit);
        assignNumbers();
        for (long[] ofTable : found) {
            Arrays.fill(ofTable, 0, size, NOT_SEARCHED);
        }
        return this;
    }

    private int endWord(int word, int used, int i) {
        if (word >= 0) {
            end[word] = used;
            textEnd[word] = i;
            size = word + 1;
        }
        return -1;
    }

    /**
     * Returns true if a character between two letters is part of one word: the ampersand of H&M, the apostrophe of a
     * possessive.
     */
    private static boolean isWithinWord(String label, int i) {
        if (i + 1 == label.length()) {
            return false;
        }
        char next = label.charAt(i + 1);
        return switch (label.charAt(i)) {
            case '&', '+' -> LetterFolding.letter(next) != 0;
            case '\'', '’', '´', '`' ->
                (next == 's' || next == 'S')
                        && (i + 2 == label.length() || LetterFolding.letter(label.charAt(i + 2)) == 0);
            default -> false;
        };
    }

    /** Returns true for an ampersand with spaces between two single letters, as in {@code B & Q}. */
    private static boolean isSpacedAnd(String label, int first, int i) {
        return i == first + 1
                && label.startsWith(" & ", i)
                && i + 3 < label.length()
                && LetterFolding.letter(label.charAt(i + 3)) != 0
                && (i + 4 == label.length() || LetterFolding.letter(label.charAt(i + 4)) == 0);
    }

    private void assignNumbers() {
        for (int i = 0; i < size; i++) {
            words[i] = phrases.word(letters, start[i], end[i], 0, 0);
            joined[i] = i + 1 < size && digits[i] == 0 && digits[i + 1] == 0
                    ? phrases.word(letters, start[i], end[i], start[i + 1], end[i + 1])
                    : WordIndex.UNKNOWN;
        }
    }

    /** Returns the phrase of a table that was found at a word; {@link #NOT_SEARCHED} before the first search. */
    long found(int table, int position) {
        return table < found.length ? found[table][position] : NOT_SEARCHED;
    }

    /** Keeps the phrase of a table that was found at a word until the next label is read. */
    void keepFound(int table, int position, long phrase) {
        if (table >= found.length) {
            int known = found.length;
            found = Arrays.copyOf(found, phrases.tables());
            for (int added = known; added < found.length; added++) {
                found[added] = new long[MAX_WORDS];
                Arrays.fill(found[added], NOT_SEARCHED);
            }
        }
        found[table][position] = phrase;
    }

    /** Returns the number of words. */
    public int size() {
        return size;
    }

    int word(int position) {
        return words[position];
    }

    int joined(int position) {
        return joined[position];
    }

    /** Returns true if a word contains a digit. */
    public boolean hasDigit(int position) {
        return digits[position] > 0;
    }

    /** Returns true if a word consists of digits only. */
    public boolean isNumber(int position) {
        return digits[position] == length(position);
    }

    /** Returns the number of letters and digits of a word. */
    public int length(int position) {
        return end[position] - start[position];
    }

    /** Returns true if a word is one repeated letter, as in masked numbers, or digits and at least two {@code X}. */
    public boolean isMasked(int position) {
        if (length(position) < 3) {
            return false;
        }
        if (digits[position] > 0) {
            return isDigitsAndCrosses(position);
        }
        for (int i = start[position] + 1; i < end[position]; i++) {
            if (letters[i] != letters[start[position]]) {
                return false;
            }
        }
        return true;
    }

    private boolean isDigitsAndCrosses(int position) {
        int crosses = 0;
        for (int i = start[position]; i < end[position]; i++) {
            crosses += letters[i] == 'X' ? 1 : 0;
        }
        return crosses > 1 && crosses + digits[position] == length(position);
    }

    /** Returns true if a character occurs between the previous word and this one. */
    public boolean isAfter(char mark, int position) {
        for (int i = position == 0 ? 0 : textEnd[position - 1]; i < textStart[position]; i++) {
            if (text.charAt(i) == mark) {
                return true;
            }
        }
        return false;
    }

    /** Returns the number of characters between the previous word and this one. */
    public int distance(int position) {
        return position == 0 ? textStart[0] : textStart[position] - textEnd[position - 1];
    }

    /** Returns the label as written, from one word to the end of the word before another. */
    public String written(int first, int endPosition) {
        return text.substring(textStart[first], textEnd[endPosition - 1]);
    }

    /** Returns a word in folded upper case. */
    public String plain(int position) {
        return new String(letters, start[position], end[position] - start[position]);
    }
}
