package org.mesinfos.connectors.testkit;

/**
 * One value as a sample delivers it.
 *
 * @param start offset of its first character in the text
 * @param end offset after its last
 * @param line physical line from 1
 * @param name what groups it with its like: the column number, the element or attribute name
 */
record DeliveredValue(int start, int end, long line, String name) {

    String in(String text) {
        return text.substring(start, end);
    }

    /** The text with another value in its place. */
    String replacedIn(String text, String value) {
        return text.substring(0, start) + value + text.substring(end);
    }
}
