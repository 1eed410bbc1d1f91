package org.mesinfos.connectors.intake;

import java.util.List;
import java.util.Set;

/**
 * Latin letters of other languages. They stand in a text as accents of western ones do, and in the same places of the
 * encodings: only words tell that they are meant.
 *
 * @param letters of these languages beyond a to z, in lower case
 */
record LatinAlphabet(List<String> charsets, String letters, Set<String> words) implements Alphabet {

    @Override
    public int points(char letter, char before, char after) {
        int western = WesternAlphabet.westernPoints(letter);
        return letters.indexOf(Character.toLowerCase(letter)) >= 0 ? Math.max(2, western) : Math.min(0, western);
    }

    @Override
    public boolean knows(String lowerCaseWord) {
        return words.contains(lowerCaseWord);
    }

    @Override
    public boolean isToldByLetters() {
        return false;
    }
}
