package org.mesinfos.connectors.intake;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;

/** Letters of another script, which make up whole words, where accents stand alone between letters of a to z. */
record ScriptAlphabet(List<String> charsets, UnicodeScript script, Set<String> words) implements Alphabet {

    /** More than western accents ever have: a text in another script is full of them when it is misread. */
    private static final int AMONG_ITS_LIKE = 5;

    private static final int ALONE = -6;

    @Override
    public int points(char letter, char before, char after) {
        boolean amongItsLike = isOfScript(letter) && (isOfScript(before) || isOfScript(after));
        return amongItsLike && !isPlain(before) && !isPlain(after) ? AMONG_ITS_LIKE : ALONE;
    }

    private static boolean isPlain(char letter) {
        return letter < '\u007f' && Character.isLetter(letter);
    }

    private boolean isOfScript(char letter) {
        return UnicodeScript.of(letter) == script;
    }

    @Override
    public boolean knows(String lowerCaseWord) {
        return words.contains(lowerCaseWord);
    }

    @Override
    public boolean isToldByLetters() {
        return true;
    }
}
