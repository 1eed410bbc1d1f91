package org.mesinfos.connectors.intake;

import java.util.List;

/** What is plausible in texts of some languages: their letters beyond a to z, and words with such letters. */
interface Alphabet {

    /** How plausible a letter beyond a to z is between its neighbours; not above zero for one of another alphabet. */
    int points(char letter, char before, char after);

    /** Whether a word is one of those that exports about customers are full of. */
    boolean knows(String lowerCaseWord);

    /** Whether its letters alone show that a text is written in it, without any word that is known. */
    boolean isToldByLetters();

    /** Names of the encodings it is written in, the likeliest first. */
    List<String> charsets();
}
