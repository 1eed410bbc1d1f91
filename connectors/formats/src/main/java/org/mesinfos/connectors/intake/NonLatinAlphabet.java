package org.mesinfos.connectors.intake;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;

/**
 * Letters of a script other than Latin. They form whole words, whereas western accents are mostly surrounded by ASCII
 * letters.
 */
record NonLatinAlphabet(List<String> charsets, UnicodeScript script, Set<String> words) implements Alphabet {

    /**
     * Higher than the score of western accents, because a text in another script decodes into many of them if it is
     * decoded with a western encoding.
     */
    private static final int AMONG_OWN_SCRIPT = 5;

    private static final int ISOLATED = -6;

    @Override
    public int plausibility(char letter, char before, char after) {
        boolean amongOwnScript = isOfScript(letter) && (isOfScript(before) || isOfScript(after));
        return amongOwnScript && !isPlain(before) && !isPlain(after) ? AMONG_OWN_SCRIPT : ISOLATED;
    }

    private static boolean isPlain(char letter) {
        return letter < '\u007f' && Character.isLetter(letter);
    }

    private boolean isOfScript(char letter) {
        return UnicodeScript.of(letter) == script;
    }

    @Override
    public boolean containsWord(String lowerCaseWord) {
        return words.contains(lowerCaseWord);
    }

    @Override
    public boolean isIdentifiedByLetters() {
        return true;
    }
}
