package org.mesinfos.connectors.mapping.fixedwidth;

import java.util.List;

/**
 * Kind of line that continues the row above.
 *
 * @param starts texts, one of which starts the line; at least one
 */
record ContinuationLine(List<String> starts) {

    ContinuationLine {
        starts = List.copyOf(starts);
    }

    boolean matches(String line) {
        for (String start : starts) {
            if (line.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the number of first characters that the mapping itself states. */
    int knownCharacters() {
        return starts.stream().mapToInt(String::length).min().orElse(0);
    }

    /** Returns the name of the line, for the names of its characters outside of columns. */
    String name() {
        return String.join(", ", starts) + " ";
    }
}
