package org.mesinfos.connectors.standard.chat;

/**
 * First characters of a line without the invisible marks of the writing direction, with digits, spaces and commas of
 * every script as those of ASCII.
 *
 * @param text the characters
 * @param positions position of each character in the line, and the position after the last one
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared: read once per line.
record HeaderText(String text, int[] positions) {

    /** Maximum number of characters of a header with marks; the name of the sender follows it. */
    private static final int MAXIMUM_LENGTH = 90;

    static HeaderText of(String line) {
        int length = Math.min(line.length(), MAXIMUM_LENGTH);
        StringBuilder text = new StringBuilder(length);
        int[] positions = new int[length + 1];
        int end = 0;
        for (int i = 0; i < length; i++) {
            char character = line.charAt(i);
            if (!isMark(character)) {
                positions[text.length()] = i;
                text.append(plain(character));
                end = i + 1;
            }
        }
        positions[text.length()] = end;
        return new HeaderText(text.toString(), positions);
    }

    /** Returns whether a line may start with a header: its first character without marks is a digit or bracket. */
    static boolean mayStartHeader(String line) {
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (!isMark(character)) {
                return character == '[' || Character.isDigit(character);
            }
        }
        return false;
    }

    /** Returns whether a character only marks the writing direction, or the start of the file. */
    static boolean isMark(char character) {
        return (character >= '\u200e' && character <= '\u200f')
                || (character >= '\u202a' && character <= '\u202e')
                || (character >= '\u2066' && character <= '\u2069')
                || character == '\u061c'
                || character == '\ufeff';
    }

    private static char plain(char character) {
        if (character < 0x80) {
            return character;
        }
        if (Character.isDigit(character)) {
            return Character.forDigit(Character.digit(character, 10), 10);
        }
        return Character.isSpaceChar(character) ? ' ' : character == '\u060c' ? ',' : character;
    }

    /** Returns the part of the line between two positions in the text, as delivered except for marks. */
    String delivered(String line, int start, int end) {
        StringBuilder part = new StringBuilder();
        for (int i = start; i < end; i++) {
            part.append(line.charAt(positions[i]));
        }
        return part.toString();
    }

    /** Returns the rest of the line after a position in the text. */
    String rest(String line, int end) {
        return line.substring(end == 0 ? 0 : positions[end - 1] + 1);
    }
}
