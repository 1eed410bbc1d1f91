package org.mesinfos.connectors.mapping.fixedwidth;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.match.BoundedText;
import org.mesinfos.connectors.mapping.DeclaredEncodings;

/**
 * A compiled {@code fixed-width} mapping.
 *
 * @param slots range of each slot
 * @param unclaimed columns that are not read into a field
 * @param gaps ranges that belong to no column
 * @param skips patterns of lines that contain no row
 * @param continuations kinds of lines that continue the row above
 * @param recognitionPatterns patterns that must each be found in the first bytes of the file
 * @param values patterns that the values of a column must match
 * @param encodings encodings of the file
 */
record FixedWidthPlan(
        List<ColumnRange> slots,
        List<ColumnRange> unclaimed,
        List<ColumnRange> gaps,
        List<Pattern> skips,
        List<ContinuationLine> continuations,
        List<Pattern> recognitionPatterns,
        Map<ColumnRange, Pattern> values,
        DeclaredEncodings encodings) {

    /** Returns the kind of the line: the number of its continuation, otherwise {@link ColumnRange#ROW}. */
    int kind(String line) {
        for (int i = 0; i < continuations.size(); i++) {
            if (continuations.get(i).matches(line)) {
                return i + 1;
            }
        }
        return ColumnRange.ROW;
    }

    boolean isSkipped(String line) {
        for (Pattern skip : skips) {
            if (BoundedText.matcher(skip, line).find()) {
                return true;
            }
        }
        return false;
    }
}
