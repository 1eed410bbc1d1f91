package org.mesinfos.connectors.mapping.csv;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.match.BoundedText;

/**
 * Rule for lines between the rows that contain no row.
 *
 * @param name reported for each skipped line
 * @param prefixes prefixes of such lines, as in the file
 * @param pattern pattern that is found in such lines
 * @param emptySlot slot that is empty in such lines
 */
record LineRule(String name, List<String> prefixes, Optional<Pattern> pattern, OptionalInt emptySlot) {

    boolean matches(String line, CsvRow row) {
        for (String prefix : prefixes) {
            if (line.startsWith(prefix)) {
                return true;
            }
        }
        return (pattern.isPresent() && BoundedText.matcher(pattern.get(), line).find())
                || (emptySlot.isPresent() && row.value(emptySlot.getAsInt()) == null);
    }
}
