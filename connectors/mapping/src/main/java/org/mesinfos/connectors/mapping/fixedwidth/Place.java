package org.mesinfos.connectors.mapping.fixedwidth;

/**
 * Where in a line a value stands.
 *
 * @param name of the column, as the organisation calls it
 * @param start its first character, from 0
 * @param end after its last character
 */
record Place(String name, int start, int end) {

    /** The text there without surrounding spaces; null when there is none. */
    String in(String line) {
        if (start >= line.length()) {
            return null;
        }
        String text = line.substring(start, Math.min(end, line.length())).strip();
        return text.isEmpty() ? null : text;
    }
}
