package org.mesinfos.connectors.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Latin letters of languages outside western Europe. They have the same byte values as western accents and occur in the
 * same positions of a word, so that only known words identify the alphabet.
 *
 * @param letters the letters of these languages outside a to z, in lower case, or the letter that is their lower case
 * @param locale the language that decides about lower case
 */
record OtherLatinAlphabet(List<String> charsets, String letters, Locale locale, Set<String> words) implements Alphabet {

    @Override
    public int plausibility(char letter, char before, char after) {
        int western = WesternAlphabet.westernPlausibility(letter);
        return letters.indexOf(Character.toLowerCase(letter)) >= 0 ? Math.max(2, western) : Math.min(0, western);
    }

    @Override
    public String lowerCase(String word) {
        return word.toLowerCase(locale);
    }

    @Override
    public boolean containsWord(String lowerCaseWord) {
        return words.contains(lowerCaseWord);
    }

    @Override
    public boolean isIdentifiedByLetters() {
        return false;
    }
}
