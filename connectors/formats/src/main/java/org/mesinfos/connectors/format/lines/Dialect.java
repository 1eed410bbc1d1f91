package org.mesinfos.connectors.format.lines;

/**
 * Dialect of delimited text: its delimiter, quote and line end, as bytes.
 *
 * @param delimiter byte between values
 * @param quote byte around values; {@link #NO_QUOTE} if there is none
 * @param lineEnd last byte of a line
 */
public record Dialect(byte delimiter, int quote, byte lineEnd) {

    /** A value that no byte equals. */
    public static final int NO_QUOTE = 256;

    /** The delimiters to try if a mapping declares none. */
    public static final String DELIMITERS = ";,\t|";

    /** Returns whether a byte ends a quoted value that is closed before it. */
    boolean endsValue(byte character) {
        return character == delimiter || character == '\n' || character == '\r';
    }

    /** Returns whether a byte is white space that may follow a closing quote. */
    boolean isBlank(byte character) {
        return (character == ' ' || character == '\t') && character != delimiter;
    }
}
