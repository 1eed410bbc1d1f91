package org.mesinfos.connectors.standard.cfonb;

/** Which characters end a line, beside a carriage return and a line feed together. */
enum LineEnds {
    /** A line feed or a carriage return. */
    OF_TEXT,
    /** Also the next line (NEL) of EBCDIC, which in other texts is a letter or a control character like others. */
    OF_HOST;

    private static final char NEXT_LINE = '\u0085';

    /** @param character a character, or a negative number for none */
    boolean isOne(int character) {
        return character == '\n' || character == '\r' || (this == OF_HOST && character == NEXT_LINE);
    }
}
