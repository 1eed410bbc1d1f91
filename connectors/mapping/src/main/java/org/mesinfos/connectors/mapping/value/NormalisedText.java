package org.mesinfos.connectors.mapping.value;

/**
 * Normalisation of texts, so that differences in case, accents and runs of spaces disappear: {@code Péage   d'Ouest}
 * becomes {@code PEAGE D'OUEST}.
 */
public final class NormalisedText {

    /**
     * Replacement of each character of the common European alphabets. It does not depend on neighbouring characters.
     */
    private static final String[] REPLACEMENTS = new String[0x250];

    static {
        for (int i = 0; i < REPLACEMENTS.length; i++) {
            REPLACEMENTS[i] = isSpace((char) i) ? " " : TextFolding.fold(String.valueOf((char) i));
        }
    }

    private NormalisedText() {}

    /** Returns the text in upper case, without accents, stripped, with each run of spaces replaced by one space. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder target = new StringBuilder(text.length());
        append(target, text);
        return target.toString();
    }

    /** Returns whether the text is normalised already, as most numbers, dates and codes are. */
    private static boolean isPlain(String text) {
        char previous = ' ';
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean changes = character == ' ' ? previous == ' ' : character < ' ' || character > 'Z';
            if (changes) {
                return false;
            }
            previous = character;
        }
        return previous != ' ' || text.isEmpty();
    }

    public static void append(StringBuilder target, String text) {
        if (isPlain(text)) {
            target.append(text);
            return;
        }
        int start = target.length();
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= REPLACEMENTS.length) {
                target.setLength(start);
                appendAny(target, text);
                return;
            }
            String plain = REPLACEMENTS[character];
            if (character <= ' ' || plain.equals(" ")) {
                space = target.length() > start;
                continue;
            }
            if (space) {
                target.append(' ');
                space = false;
            }
            if (plain.length() == 1) {
                target.append(plain.charAt(0));
            } else {
                target.append(plain);
            }
        }
    }

    /** Appends a normalised text with any characters, without the table. */
    static void appendAny(StringBuilder target, String text) {
        String plain = TextFolding.fold(text);
        int start = target.length();
        boolean space = false;
        for (int i = 0; i < plain.length(); i++) {
            char character = plain.charAt(i);
            if (isSpace(character)) {
                space = target.length() > start;
            } else {
                if (space) {
                    target.append(' ');
                    space = false;
                }
                target.append(character);
            }
        }
    }

    private static boolean isSpace(char character) {
        return character <= ' ' || Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
