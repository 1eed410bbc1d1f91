package org.mesinfos.pipelines.enrich.label;

import java.text.Normalizer;

/** Letters in the one form that labels are compared in: upper case, without accents. */
final class Folding {

    /** Latin letters with accents end below. */
    private static final int KNOWN = 0x250;

    private static final char[] FOLDED = new char[KNOWN];

    static {
        for (char c = 0; c < KNOWN; c++) {
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

    private Folding() {}

    private static char plain(char c) {
        return Character.toUpperCase(
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
    }

    /** The letter or digit in plain upper case; 0 for what is neither. Letters of other scripts stay. */
    static char letter(char c) {
        if (c < KNOWN) {
            return FOLDED[c];
        }
        return Character.isLetterOrDigit(c) ? c : 0;
    }

    /** The second letter that some letters stand for; 0 for most. */
    static char second(char c) {
        return switch (c) {
            case 'ß' -> 'S';
            case 'Æ', 'æ', 'Œ', 'œ' -> 'E';
            default -> 0;
        };
    }
}
