package org.mesinfos.connectors.mapping.csv;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Lines among the rows that carry none.
 *
 * @param name said of each line passed over
 * @param beginnings what such a line begins with, as it stands in the file
 * @param pattern found in such a line
 * @param emptySlot the value such a line lacks
 */
record LineRule(String name, List<String> beginnings, Optional<Pattern> pattern, OptionalInt emptySlot) {

    boolean holds(String line, CsvRow row) {
        for (String beginning : beginnings) {
            if (line.startsWith(beginning)) {
                return true;
            }
        }
        return (pattern.isPresent() && pattern.get().matcher(line).find())
                || (emptySlot.isPresent() && row.value(emptySlot.getAsInt()) == null);
    }
}
