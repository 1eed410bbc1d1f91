package org.mesinfos.connectors.mapping;

import java.text.Normalizer;

/** Writes texts that differ only in case, accents and runs of spaces equally. */
public final class NormalisedText {

    private NormalisedText() {}

    /** The text in upper case, without accents, each run of spaces as one, none around it. */
    public static String of(String text) {
        StringBuilder target = new StringBuilder(text.length());
        append(target, text);
        return target.toString();
    }

    static void append(StringBuilder target, String text) {
        String plain = isAscii(text) ? text : withoutAccents(text);
        int start = target.length();
        boolean space = false;
        for (int i = 0; i < plain.length(); i++) {
            char character = plain.charAt(i);
            if (character <= ' '
                    || character == '\u00a0'
                    || Character.isWhitespace(character)
                    || character == '\u202f') {
                space = target.length() > start;
            } else {
                if (space) {
                    target.append(' ');
                    space = false;
                }
                boolean lower = character >= 'a' && character <= 'z';
                target.append(lower ? (char) (character - 32) : character);
            }
        }
    }

    private static String withoutAccents(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder base = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char character = decomposed.charAt(i);
            if (Character.getType(character) != Character.NON_SPACING_MARK) {
                base.append(character);
            }
        }
        return base.toString().toUpperCase(java.util.Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
