package org.mesinfos.connectors.mapping.csv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A compiled {@code csv} mapping.
 *
 * @param settings of the file
 * @param slots what each slot stands for, in order
 * @param otherColumns columns that no field takes and that a file of this kind has
 * @param skips lines that carry no row
 * @param ends lines after which there are no more rows
 * @param continuation how a row goes on on the next line
 * @param unpivot columns of which each is a row of its own
 * @param signs what else tells such a file
 */
record CsvPlan(
        CsvSettings settings,
        List<CsvSlot> slots,
        List<ColumnSelector> otherColumns,
        List<LineRule> skips,
        List<LineRule> ends,
        Optional<Continuation> continuation,
        Optional<Unpivot> unpivot,
        Signs signs) {

    /**
     * What else tells a file of this kind.
     *
     * @param patterns each found in the beginning of the file
     * @param values pattern that the values of a slot match in the first rows
     */
    record Signs(List<Pattern> patterns, Map<Integer, Pattern> values) {}

    /** Whether pieces of a file can be read without the pieces before them. */
    boolean isCuttable() {
        return settings.blocks() == CsvSettings.Blocks.ONE && ends.isEmpty() && continuation.isEmpty();
    }

    int contexts() {
        return (int) slots.stream().filter(CsvSlot.OfContext.class::isInstance).count();
    }
}
