package org.mesinfos.connectors.intake;

import java.util.List;
import java.util.Set;

/**
 * The alphabet of French and of its neighbouring languages.
 *
 * @param words frequent words of the neighbouring languages; the French ones are in {@link FrenchWords}
 */
record WesternAlphabet(Set<String> words) implements Alphabet {

    private static final String FRENCH = "éèêëàâçîïôûùüœÉÈÊËÀÂÇÎÏÔÛÙÜŒ";
    private static final String FOREIGN = "äöÄÖßáíóúñÁÍÓÚÑãõìòåøæÅØÆýðþÝÐÞšžŠŽÿŸ";

    @Override
    public int plausibility(char letter, char before, char after) {
        return westernPlausibility(letter);
    }

    /** Returns the plausibility of a letter that other alphabets may contain as well. */
    static int westernPlausibility(char letter) {
        return FRENCH.indexOf(letter) >= 0 ? 4 : FOREIGN.indexOf(letter) >= 0 ? 2 : -3;
    }

    @Override
    public boolean containsWord(String lowerCaseWord) {
        return FrenchWords.contains(lowerCaseWord) || words.contains(lowerCaseWord);
    }

    @Override
    public boolean isIdentifiedByLetters() {
        return true;
    }

    @Override
    public List<String> charsets() {
        return List.of("windows-1252", "ISO-8859-15", "x-MacRoman", "IBM850");
    }
}
