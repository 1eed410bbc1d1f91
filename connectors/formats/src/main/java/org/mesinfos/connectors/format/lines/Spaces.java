package org.mesinfos.connectors.format.lines;

/** Removal of the spaces around values, including non-breaking spaces and byte order marks. Stateless. */
public final class Spaces {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private Spaces() {}

    /** Returns the text without surrounding spaces. */
    public static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char character) {
        return character <= ' ' || (character > '~' && isRareSpace(character));
    }

    private static boolean isRareSpace(char character) {
        return character == BYTE_ORDER_MARK || Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
