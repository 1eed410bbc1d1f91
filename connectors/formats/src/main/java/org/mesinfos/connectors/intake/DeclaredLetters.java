package org.mesinfos.connectors.intake;

import java.util.List;
import java.util.Locale;

/**
 * Alphabet of a format whose language is known: other letters are a sign of another encoding.
 *
 * @param letters the letters outside a to z, in lower case
 * @param known alphabet with the frequent words of the language
 */
record DeclaredLetters(String letters, Alphabet known) implements Alphabet {

    DeclaredLetters {
        letters = letters.toLowerCase(Locale.ROOT);
    }

    @Override
    public int plausibility(char letter, char before, char after) {
        return letters.indexOf(Character.toLowerCase(letter)) >= 0 ? 2 : -4;
    }

    @Override
    public String lowerCase(String word) {
        return known.lowerCase(word);
    }

    @Override
    public boolean containsWord(String lowerCaseWord) {
        return known.containsWord(lowerCaseWord);
    }

    @Override
    public boolean isIdentifiedByLetters() {
        return true;
    }

    @Override
    public List<String> charsets() {
        return known.charsets();
    }
}
