package org.mesinfos.connectors.intake;

import java.util.List;
import java.util.Set;

/**
 * French first, then the languages around it.
 *
 * @param words of those other languages
 */
record WesternAlphabet(Set<String> words) implements Alphabet {

    private static final String USUAL = "éèêëàâçîïôûùüœÉÈÊËÀÂÇÎÏÔÛÙÜŒ";
    private static final String FOREIGN = "äöÄÖßáíóúñÁÍÓÚÑãõìòåøæÅØÆýðþÝÐÞšžŠŽÿŸ";

    @Override
    public int points(char letter, char before, char after) {
        return westernPoints(letter);
    }

    /** What a letter counts that other alphabets have too. */
    static int westernPoints(char letter) {
        return USUAL.indexOf(letter) >= 0 ? 4 : FOREIGN.indexOf(letter) >= 0 ? 2 : -3;
    }

    @Override
    public boolean knows(String lowerCaseWord) {
        return FrenchWords.contains(lowerCaseWord) || words.contains(lowerCaseWord);
    }

    @Override
    public boolean isToldByLetters() {
        return true;
    }

    @Override
    public List<String> charsets() {
        return List.of("windows-1252", "ISO-8859-15", "x-MacRoman", "IBM850");
    }
}
