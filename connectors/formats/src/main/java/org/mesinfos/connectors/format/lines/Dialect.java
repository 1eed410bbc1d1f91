package org.mesinfos.connectors.format.lines;

/**
 * The special bytes of a file.
 *
 * @param delimiter between values
 * @param quote around values; {@link #NO_QUOTE} when there is none
 * @param lineEnd the byte that ends a line
 */
public record Dialect(byte delimiter, int quote, byte lineEnd) {

    /** No byte equals this. */
    public static final int NO_QUOTE = 256;

    /** The characters tried when a mapping names no delimiter. */
    public static final String DELIMITERS = ";,\t|";
}
