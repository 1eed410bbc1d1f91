package org.mesinfos.connectors.mapping.fixedwidth;

import org.jspecify.annotations.Nullable;

/**
 * The character range of a column within a line.
 *
 * @param name name of the column, as used by the organisation
 * @param start index of the first character, from 0
 * @param end index after the last character
 */
record ColumnRange(String name, int start, int end) {

    /** Returns the text of the range without surrounding white space, or null if it is blank. */
    @Nullable
    String extract(String line) {
        if (start >= line.length()) {
            return null;
        }
        String text = line.substring(start, Math.min(end, line.length())).strip();
        return text.isEmpty() ? null : text;
    }
}
