package org.mesinfos.connectors.mapping.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A compiled {@code csv} mapping.
 *
 * @param settings settings of the file
 * @param slots sources of the values, by slot number
 * @param otherColumns columns that are expected in the file but not read into a field
 * @param skips rules for lines that contain no row
 * @param ends rules for lines after which there are no more rows
 * @param continuation rule for rows that continue on the next line
 * @param unpivot rule for columns that each become a row of their own
 * @param recognitionRules further recognition rules
 */
record CsvPlan(
        CsvSettings settings,
        List<CsvSlot> slots,
        List<ColumnSelector> otherColumns,
        List<LineRule> skips,
        List<LineRule> ends,
        Optional<Continuation> continuation,
        Optional<Unpivot> unpivot,
        RecognitionRules recognitionRules) {

    /**
     * Recognition rules in addition to the expected columns.
     *
     * @param patterns patterns that must each be found in the first bytes of the file
     * @param values pattern by slot that the values of the first rows must match
     */
    record RecognitionRules(List<Pattern> patterns, Map<Integer, Pattern> values) {}

    /** Returns whether a split of a file can be read without the splits before it. */
    boolean isSplittable() {
        boolean repeatsContext = settings.header() == CsvSettings.HeaderPresence.NONE && contexts() > 0;
        return settings.blocks() == CsvSettings.Blocks.ONE
                && ends.isEmpty()
                && continuation.isEmpty()
                && !repeatsContext;
    }

    int contexts() {
        return (int) slots.stream().filter(CsvSlot.OfContext.class::isInstance).count();
    }
}
