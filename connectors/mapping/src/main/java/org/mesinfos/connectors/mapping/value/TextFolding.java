package org.mesinfos.connectors.mapping.value;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folding of letters for comparison: upper case, without accents, compatibility characters and ligatures expanded, Latin
 * letters that have no decomposition replaced: {@code Łódź} becomes {@code LODZ}, {@code cœur} {@code COEUR}.
 */
public final class TextFolding {

    private TextFolding() {}

    /** Returns the folded text. Spaces, punctuation and letters of other scripts remain. */
    public static String fold(String text) {
        if (isAscii(text)) {
            return text.toUpperCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char character = decomposed.charAt(i);
            if (character < 128) {
                folded.append(character);
            } else if (!isMark(character)) {
                append(folded, character);
            }
        }
        return folded.toString().toUpperCase(Locale.ROOT);
    }

    /** Returns whether a character is an accent that follows its letter. */
    public static boolean isMark(char character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder folded, char character) {
        switch (character) {
            case 'Æ', 'æ' -> folded.append("AE");
            case 'Œ', 'œ' -> folded.append("OE");
            case 'Þ', 'þ' -> folded.append("TH");
            case 'ẞ' -> folded.append("SS");
            case 'Ø', 'ø' -> folded.append('O');
            case 'Ł', 'ł' -> folded.append('L');
            case 'Đ', 'đ', 'Ð', 'ð' -> folded.append('D');
            case 'Ŋ', 'ŋ' -> folded.append('N');
            case 'Ħ', 'ħ' -> folded.append('H');
            default -> folded.append(character);
        }
    }
}
