package org.mesinfos.connectors.intake;

import java.nio.charset.Charset;

/** The plausibility of a text when decoded with one single-byte encoding. */
final class EncodingScore {

    private static final int KNOWN_WORD = 12;
    private static final int LONG_WORD = 4;
    private static final int ISOLATED_LETTER = -3;
    private static final String SYMBOLS = "€°’‘“”«»–—…·£§²³½¼©®\u00a0";

    private final Charset charset;
    private final Alphabet alphabet;
    private final String decoded;
    private long points;
    private boolean hasKnownWords;
    private int longKnownWords;
    private boolean hasOwnLetters;

    /** @param charset a single-byte encoding */
    EncodingScore(Charset charset, Alphabet alphabet) {
        this.charset = charset;
        this.alphabet = alphabet;
        this.decoded = new String(everyByte(), charset);
    }

    private static byte[] everyByte() {
        byte[] values = new byte[256];
        for (int value = 0; value < values.length; value++) {
            values[value] = (byte) value;
        }
        return values;
    }

    Charset charset() {
        return charset;
    }

    long points() {
        return points;
    }

    /** Returns the number of known words that are too long to match by chance. */
    int longKnownWords() {
        return longKnownWords;
    }

    /** Returns whether the score is based on known words or on letters that identify the alphabet. */
    boolean isConclusive() {
        return hasKnownWords || (hasOwnLetters && alphabet.isIdentifiedByLetters());
    }

    /** Scores the bytes from {@code start} to {@code end}. A word ends at the first character that is not a letter. */
    void add(byte[] buffer, int start, int end, int length) {
        StringBuilder word = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = decoded.charAt(buffer[i] & 0xff);
            if (buffer[i] < 0) {
                char before = i > 0 ? decoded.charAt(buffer[i - 1] & 0xff) : ' ';
                char after = i + 1 < length ? decoded.charAt(buffer[i + 1] & 0xff) : ' ';
                points += plausibility(c, before, after);
            }
            if (Character.isLetter(c)) {
                word.append(c);
            } else {
                endWord(word);
            }
        }
        endWord(word);
    }

    private void endWord(StringBuilder word) {
        if (!word.isEmpty() && alphabet.containsWord(alphabet.lowerCase(word.toString()))) {
            points += KNOWN_WORD;
            hasKnownWords = true;
            longKnownWords += word.length() >= LONG_WORD ? 1 : 0;
        }
        word.setLength(0);
    }

    private int plausibility(char c, char before, char after) {
        if (Character.isISOControl(c) || c == '\ufffd') {
            return -20;
        }
        if (!Character.isLetter(c)) {
            return symbolPlausibility(c, before, after);
        }
        int letterPoints = alphabet.plausibility(c, before, after);
        hasOwnLetters |= letterPoints > 0;
        return Math.min(letterPoints, isolationLimit(before, after)) + casePenalty(c, before, after);
    }

    /**
     * Returns the maximum score of a letter. A letter without neighbouring letters is usually a symbol decoded with the
     * wrong encoding, unless it is a word.
     */
    private static int isolationLimit(char before, char after) {
        return Character.isLetter(before) || Character.isLetter(after) ? Integer.MAX_VALUE : ISOLATED_LETTER;
    }

    /** Returns the penalty for implausible case: a capital after a small letter, or a small letter between capitals. */
    private static int casePenalty(char c, char before, char after) {
        if (Character.isUpperCase(c)) {
            return Character.isLowerCase(before) ? -6 : 0;
        }
        return Character.isUpperCase(before) && Character.isUpperCase(after) ? -6 : 0;
    }

    private static int symbolPlausibility(char c, char before, char after) {
        if (SYMBOLS.indexOf(c) < 0) {
            return -4;
        }
        boolean inWord = Character.isLetter(before) && Character.isLetter(after);
        return switch (c) {
            case '’' -> inWord ? 4 : 0;
            case '€' -> inWord ? -2 : 3;
            case '£' -> Character.isDigit(after) ? 4 : inWord ? -2 : 0;
            case '°' -> before == 'n' || before == 'N' ? 4 : inWord ? -2 : 1;
            case '\u00a0' -> Character.isDigit(before) && Character.isDigit(after) ? 4 : inWord ? -2 : 1;
            default -> inWord ? -2 : 0;
        };
    }
}
