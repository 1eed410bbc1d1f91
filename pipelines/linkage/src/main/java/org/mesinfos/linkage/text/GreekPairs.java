package org.mesinfos.linkage.text;

import java.text.Normalizer;

/** Transliteration of those pairs of Greek letters that have a sound of their own, as in ISO 843 type 2 (ELOT 743). Stateless. */
final class GreekPairs {

    private static final char UPSILON = 'υ';
    private static final char DIAERESIS = '\u0308';

    /** Letters before which an upsilon after alpha, epsilon or eta sounds like v: vowels and voiced consonants. */
    private static final String VOICED = "αεηιουωβγδζλμνρ";

    private GreekPairs() {}

    /**
     * Returns the transliteration of the two letters at a position; empty if they are no such pair. An accent on the first
     * letter, or a diaeresis on the second, separates them.
     *
     * @param text text in the form {@link Normalizer.Form#NFD}
     */
    static String at(String text, int position) {
        char first = letter(text, position);
        char second = letter(text, position + 1);
        if (second == UPSILON && letter(text, position + 2) != DIAERESIS) {
            return switch (first) {
                case 'ο' -> "ou";
                case 'α', 'ε', 'η' -> vowel(first) + (isVoicedAfter(text, position + 1) ? "v" : "f");
                default -> "";
            };
        }
        if (first == 'γ') {
            return switch (second) {
                case 'γ' -> "ng";
                case 'ξ' -> "nx";
                case 'χ' -> "nch";
                default -> "";
            };
        }
        boolean isInside = isInWord(letter(text, position - 1)) && isInWord(letter(text, position + 2));
        return first == 'μ' && second == 'π' && !isInside ? "b" : "";
    }

    private static boolean isInWord(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String vowel(char letter) {
        return letter == 'α' ? "a" : letter == 'ε' ? "e" : "i";
    }

    /** Returns whether the next letter, which may follow the accent of this one, is voiced. */
    private static boolean isVoicedAfter(String text, int position) {
        int next = position + 1;
        while (next < text.length() && Character.getType(text.charAt(next)) == Character.NON_SPACING_MARK) {
            next++;
        }
        return VOICED.indexOf(letter(text, next)) >= 0;
    }

    /** Returns the letter in lower case; a space outside of the text. */
    private static char letter(String text, int position) {
        return position < 0 || position >= text.length() ? ' ' : Character.toLowerCase(text.charAt(position));
    }
}
