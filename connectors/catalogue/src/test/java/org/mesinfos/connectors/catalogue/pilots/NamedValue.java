package org.mesinfos.connectors.catalogue.pilots;

/**
 * One delivered value of a sample.
 *
 * @param path names that lead to the value, separated by slashes: a column, or elements and members from the outermost
 *     one
 * @param start offset of the first character in the text
 * @param end offset after the last character
 */
record NamedValue(String path, int start, int end) {

    String in(String text) {
        return text.substring(start, end);
    }

    /** Returns the text with this value replaced by another. At a fixed width, the new value is padded with spaces. */
    String replacedIn(String text, String value, ValueWidth width) {
        int missing = width == ValueWidth.FIXED ? Math.max(0, end - start - value.length()) : 0;
        return text.substring(0, start) + value + " ".repeat(missing) + text.substring(end);
    }

    /** The width of the values of a format. */
    enum ValueWidth {
        VARIABLE,
        FIXED
    }
}
