package org.mesinfos.connectors.mapping.fixedwidth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The character range of a column within a line.
 *
 * @param name name of the column, as used by the organisation
 * @param line kind of line: 0 for the line of the row itself, otherwise the number of the continuation from 1
 * @param start index of the first character, from 0
 * @param end index after the last character
 */
record ColumnRange(String name, int line, int start, int end) {

    static final int ROW = 0;

    /** Returns whether two ranges share characters although neither contains the other, as after a mistake in counting. */
    boolean crosses(ColumnRange other) {
        boolean overlaps = line == other.line && start < other.end && other.start < end;
        boolean nested = (start <= other.start && other.end <= end) || (other.start <= start && end <= other.end);
        return overlaps && !nested;
    }

    /** Returns the text of the range without surrounding white space, or null if it is blank. */
    @Nullable
    String extract(String line) {
        if (start >= line.length()) {
            return null;
        }
        String text = line.substring(start, Math.min(end, line.length())).strip();
        return text.isEmpty() ? null : text;
    }

    /**
     * Returns the text of the range in several lines, or null if it is blank. A part that fills the range is continued
     * without a space, because it may end within a word.
     */
    @Nullable
    String extract(List<String> lines) {
        if (lines.size() == 1) {
            return extract(lines.get(0));
        }
        StringBuilder text = new StringBuilder();
        boolean filled = true;
        for (String line : lines) {
            String part = extract(line);
            if (part != null) {
                boolean continued = filled && !Character.isWhitespace(line.charAt(start));
                text.append(continued ? "" : " ").append(part);
                filled = line.length() >= end && !Character.isWhitespace(line.charAt(end - 1));
            }
        }
        return text.isEmpty() ? null : text.toString().strip();
    }
}
