package org.mesinfos.connectors.standard.coda;

import java.util.regex.Pattern;

/**
 * Text of a transaction or of information about it.
 *
 * @param type three digits of a structured text; empty for a free text
 * @param text the text after the type, with the spaces of its positions
 */
record CodaCommunication(String type, String text) {

    /** Name of a structured text in {@code additional}, before its type. */
    static final String NAME = "communication ";

    private static final char STRUCTURED = '1';
    private static final int TYPE_LENGTH = 3;
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    /**
     * Divides the text of a record and of those that continue it.
     *
     * @param code 1 if the text is structured
     */
    static CodaCommunication of(String code, String text) {
        return code.charAt(0) == STRUCTURED && text.length() > TYPE_LENGTH
                ? new CodaCommunication(text.substring(0, TYPE_LENGTH), text.substring(TYPE_LENGTH))
                : new CodaCommunication("", text);
    }

    boolean isFree() {
        return type.isEmpty();
    }

    /** Returns the text without the spaces that fill its positions. */
    String compact() {
        return SPACES.matcher(text.strip()).replaceAll(" ");
    }

    /** Returns the characters from the first to the last position of a structured text, as far as it has them. */
    String part(int first, int last) {
        int end = Math.min(last, text.length());
        return first > end ? "" : text.substring(first - 1, end).strip();
    }
}
