package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.pipelines.dedup.ExportFile.DayRange;

/**
 * Rows that two files of one delivery have in common, which show whether the files overlap or are parts of one export,
 * such as one file for each month or for each card.
 *
 * <p>Running balances decide if both files have them. Otherwise the files overlap if at least half of the rows of their
 * common days are in both. Files with one common day overlap only if they share at least two rows of it, because an
 * export may be cut within a day. Not thread-safe.
 */
final class SharedRows {

    private static final int MIN_ROWS_OF_ONE_DAY = 2;

    private record Files(String one, String other) {}

    private final Map<Files, Integer> shared = new HashMap<>();

    /**
     * Adds the rows of one key.
     *
     * @param balances running balance of each row, by file; empty if a row has none
     */
    void add(Map<String, List<Optional<BigDecimal>>> balances) {
        List<String> files = List.copyOf(balances.keySet());
        for (String one : files) {
            for (String other : files) {
                if (one.compareTo(other) < 0) {
                    shared.merge(
                            new Files(one, other),
                            common(balances.getOrDefault(one, List.of()), balances.getOrDefault(other, List.of())),
                            Integer::sum);
                }
            }
        }
    }

    private static int common(List<Optional<BigDecimal>> one, List<Optional<BigDecimal>> other) {
        if (one.stream().anyMatch(Optional::isEmpty) || other.stream().anyMatch(Optional::isEmpty)) {
            return Math.min(one.size(), other.size());
        }
        List<Optional<BigDecimal>> left = new ArrayList<>(other);
        return (int) one.stream().filter(left::remove).count();
    }

    /** Returns how two files relate. */
    ExportRelation relation(String nameOfOne, ExportFile one, String nameOfOther, ExportFile other) {
        Files pair = nameOfOne.compareTo(nameOfOther) < 0
                ? new Files(nameOfOne, nameOfOther)
                : new Files(nameOfOther, nameOfOne);
        int both = shared.getOrDefault(pair, 0);
        if (one.isBalanced() && other.isBalanced()) {
            return both > 0 ? ExportRelation.OVERLAPS : ExportRelation.FOLLOWS;
        }
        DayRange ours = one.days();
        DayRange theirs = other.days();
        long first = Math.max(ours.first(), theirs.first());
        long last = Math.min(ours.last(), theirs.last());
        int all = one.rowsBetween(first, last) + other.rowsBetween(first, last) - both;
        boolean enough = first < last || ours.equals(theirs) || both >= MIN_ROWS_OF_ONE_DAY;
        return enough && 2 * both >= all ? ExportRelation.OVERLAPS : ExportRelation.SEEMS_TO_FOLLOW;
    }
}
