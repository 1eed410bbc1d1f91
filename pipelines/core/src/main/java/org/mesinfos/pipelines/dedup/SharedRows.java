package org.mesinfos.pipelines.dedup;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
     * @param files the files that contain the key, each once
     */
    void add(Collection<FileRows> files) {
        for (FileRows one : files) {
            for (FileRows other : files) {
                if (one.file().compareTo(other.file()) < 0) {
                    shared.merge(new Files(one.file(), other.file()), one.common(other), Integer::sum);
                }
            }
        }
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
