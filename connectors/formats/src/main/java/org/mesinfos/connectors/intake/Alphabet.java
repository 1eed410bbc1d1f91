package org.mesinfos.connectors.intake;

import java.util.List;
import java.util.Locale;

/** The letters and words that are plausible in texts of a group of languages, used to detect the encoding of a file. */
interface Alphabet {

    /**
     * Returns the plausibility of a letter outside a to z between its neighbours. The value is at most 0 if the letter
     * is not part of this alphabet.
     */
    int plausibility(char letter, char before, char after);

    /** Returns a word in lower case, by the rules of its language. */
    default String lowerCase(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Returns whether a word occurs frequently in exports about customers. */
    boolean containsWord(String lowerCaseWord);

    /** Returns whether the letters alone identify the alphabet of a text, without any known word. */
    boolean isIdentifiedByLetters();

    /** Returns the names of the encodings in use for this alphabet, the most frequent first. */
    List<String> charsets();
}
