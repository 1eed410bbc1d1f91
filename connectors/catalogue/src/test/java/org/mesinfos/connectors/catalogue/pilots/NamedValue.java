package org.mesinfos.connectors.catalogue.pilots;

/**
 * One delivered value of a sample.
 *
 * @param path names that lead to it, separated by slashes: a column, or elements and members from the outermost one
 * @param start offset of its first character in the text
 * @param end offset after its last
 */
record NamedValue(String path, int start, int end) {

    String in(String text) {
        return text.substring(start, end);
    }

    /** The text with another value in its place, spaces behind it where places are fixed. */
    String replacedIn(String text, String value, Places places) {
        int missing = places == Places.FIXED ? Math.max(0, end - start - value.length()) : 0;
        return text.substring(0, start) + value + " ".repeat(missing) + text.substring(end);
    }

    /** Whether values stand where they stand by counting characters. */
    enum Places {
        FREE,
        FIXED
    }
}
