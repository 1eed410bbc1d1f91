package org.mesinfos.connectors.testkit;

/**
 * One value in the text of a sample.
 *
 * @param start offset of the first character
 * @param end offset after the last character
 * @param line physical line, from 1
 * @param name the column number, element or attribute name; equal for values of the same kind
 */
record DeliveredValue(int start, int end, long line, String name) {

    String in(String text) {
        return text.substring(start, end);
    }

    /** Returns the text with this value replaced by another. */
    String replacedIn(String text, String value) {
        return text.substring(0, start) + value + text.substring(end);
    }
}
