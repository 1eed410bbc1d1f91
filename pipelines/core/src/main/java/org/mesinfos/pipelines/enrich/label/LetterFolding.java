package org.mesinfos.pipelines.enrich.label;

import org.mesinfos.connectors.mapping.value.TextFolding;

/** Folding of single letters for the comparison of labels, as {@link TextFolding} folds texts. */
final class LetterFolding {

    /** Upper bound of the letters of alphabets that have two cases. */
    private static final int TABLE_SIZE = 0x1f00;

    private static final char[] FIRST = new char[TABLE_SIZE];
    private static final char[] SECOND = new char[TABLE_SIZE];

    static {
        for (char c = 0; c < TABLE_SIZE; c++) {
            String folded = Character.isLetterOrDigit(c) ? TextFolding.fold(String.valueOf(c)) : "";
            FIRST[c] = folded.isEmpty() ? 0 : folded.charAt(0);
            SECOND[c] = folded.length() < 2 ? 0 : folded.charAt(1);
        }
    }

    private LetterFolding() {}

    /** Returns the folded letter or digit; 0 for other characters. Letters without case are unchanged. */
    static char letter(char c) {
        if (c < TABLE_SIZE) {
            return FIRST[c];
        }
        return Character.isLetterOrDigit(c) ? c : 0;
    }

    /** Returns the second letter of a ligature or of ß; 0 for other letters. */
    static char secondLetter(char c) {
        return c < TABLE_SIZE ? SECOND[c] : 0;
    }
}
