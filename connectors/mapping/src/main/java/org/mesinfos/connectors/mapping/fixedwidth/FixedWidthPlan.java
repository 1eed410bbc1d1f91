package org.mesinfos.connectors.mapping.fixedwidth;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A compiled mapping for lines of fixed places.
 *
 * @param slots where the value of each slot stands
 * @param unclaimed columns that no field takes
 * @param gaps characters that belong to no column
 * @param skips found in lines that carry no row
 * @param signs each found in the beginning of such a file
 * @param values what the values of a column look like
 * @param encoding of the file; empty means the one found by scanning it
 */
record FixedWidthPlan(
        List<Place> slots,
        List<Place> unclaimed,
        List<Place> gaps,
        List<Pattern> skips,
        List<Pattern> signs,
        Map<Place, Pattern> values,
        Optional<Charset> encoding) {

    boolean isSkipped(String line) {
        for (Pattern skip : skips) {
            if (skip.matcher(line).find()) {
                return true;
            }
        }
        return false;
    }
}
