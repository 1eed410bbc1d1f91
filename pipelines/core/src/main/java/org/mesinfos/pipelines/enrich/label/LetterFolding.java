package org.mesinfos.pipelines.enrich.label;

import java.text.Normalizer;

/** Folding of letters for the comparison of labels: upper case, without accents. */
final class LetterFolding {

    /** Upper bound of accented Latin letters. */
    private static final int TABLE_SIZE = 0x250;

    private static final char[] FOLDED = new char[TABLE_SIZE];

    static {
        for (char c = 0; c < TABLE_SIZE; c++) {
            FOLDED[c] = Character.isLetterOrDigit(c) ? plain(c) : 0;
        }
        FOLDED['ß'] = 'S';
        FOLDED['Æ'] = 'A';
        FOLDED['æ'] = 'A';
        FOLDED['Œ'] = 'O';
        FOLDED['œ'] = 'O';
        FOLDED['Ø'] = 'O';
        FOLDED['ø'] = 'O';
        FOLDED['Ł'] = 'L';
        FOLDED['ł'] = 'L';
    }

    private LetterFolding() {}

    private static char plain(char c) {
        return Character.toUpperCase(
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
    }

    /** Returns the folded letter or digit; 0 for other characters. Letters of other scripts are unchanged. */
    static char letter(char c) {
        if (c < TABLE_SIZE) {
            return FOLDED[c];
        }
        return Character.isLetterOrDigit(c) ? c : 0;
    }

    /** Returns the second letter of a ligature or of ß; 0 for other letters. */
    static char secondLetter(char c) {
        return switch (c) {
            case 'ß' -> 'S';
            case 'Æ', 'æ', 'Œ', 'œ' -> 'E';
            default -> 0;
        };
    }
}
