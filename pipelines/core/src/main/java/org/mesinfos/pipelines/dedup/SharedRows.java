package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mesinfos.pipelines.dedup.ExportFile.DayRange;

/**
 * Rows that two files of one delivery have in common, which show whether the files overlap or are parts of one export,
 * such as one file for each month or for each card.
 *
 * <p>Running balances decide if both files have them. Otherwise the files overlap if at least half of the rows of their
 * common days are in both. Files with one common day overlap only if they share at least two rows of it, because an
 * export may be cut within a day. Files without a common day overlap: their common rows are reports of one event whose day
 * is no part of its key, such as a score.
 *
 * <p>Files are compared only with those that have a row in common with them, so that many files that share none need little
 * time. A delivery with very many pairs of such files is too large to compare: its files seem to follow each other. Not thread-safe.
 */
final class SharedRows {

    private static final int MIN_ROWS_OF_ONE_DAY = 2;

    /** Bounds the memory, about 100 MB. Daily exports of the last 90 days reach it after 11,000 of them. */
    private static final int MAX_PAIRS = 1 << 20;

    /** Number of common rows by file, and by each other file that shares some. */
    private final Map<String, Map<String, Integer>> shared = new HashMap<>();

    private int pairs;

    /**
     * Adds the rows of one key.
     *
     * @param files the files that contain the key, each once
     */
    void add(Collection<FileRows> files) {
        List<FileRows> added = new ArrayList<>(files.size());
        files.stream().filter(FileRows::isBalanced).forEach(added::add);
        addEqualBalances(List.copyOf(added));
        for (FileRows file : files) {
            if (!file.isBalanced() && !isTooLarge()) {
                added.forEach(other -> add(file.file(), other.file(), Math.min(file.count(), other.count())));
                added.add(file);
            }
        }
    }

    private void addEqualBalances(List<FileRows> files) {
        Map<BigDecimal, Map<String, Integer>> byBalance = new HashMap<>();
        for (FileRows file : files) {
            file.balances()
                    .forEach(balance -> byBalance
                            .computeIfAbsent(balance.orElseThrow(), unseen -> new HashMap<>(2))
                            .merge(file.file(), 1, Integer::sum));
        }
        for (Map<String, Integer> counts : byBalance.values()) {
            List<String> names = List.copyOf(counts.keySet());
            for (int i = 0; i < names.size() && !isTooLarge(); i++) {
                String one = names.get(i);
                int ofOne = counts.getOrDefault(one, 0);
                names.subList(i + 1, names.size())
                        .forEach(other -> add(one, other, Math.min(ofOne, counts.getOrDefault(other, 0))));
            }
        }
    }

    private void add(String one, String other, int rows) {
        if (isTooLarge()) {
            return;
        }
        if (shared.computeIfAbsent(one, unseen -> new HashMap<>()).merge(other, rows, Integer::sum) == rows
                && ++pairs > MAX_PAIRS) {
            shared.clear();
            return;
        }
        shared.computeIfAbsent(other, unseen -> new HashMap<>()).merge(one, rows, Integer::sum);
    }

    /** Returns whether there are more pairs of files with a common row than fit into memory, so that files are not compared. */
    boolean isTooLarge() {
        return pairs > MAX_PAIRS;
    }

    /** Returns the files that have rows in common with a file. */
    Set<String> filesWithRowsOf(String file) {
        return shared.getOrDefault(file, Map.of()).keySet();
    }

    /** Returns how two files relate. */
    ExportRelation relation(String nameOfOne, ExportFile one, String nameOfOther, ExportFile other) {
        if (isTooLarge()) {
            return ExportRelation.SEEMS_TO_FOLLOW;
        }
        int both = shared.getOrDefault(nameOfOne, Map.of()).getOrDefault(nameOfOther, 0);
        if (one.isBalanced() && other.isBalanced()) {
            return both > 0 ? ExportRelation.OVERLAPS : ExportRelation.FOLLOWS;
        }
        DayRange ours = one.days();
        DayRange theirs = other.days();
        long first = Math.max(ours.first(), theirs.first());
        long last = Math.min(ours.last(), theirs.last());
        if (first > last) {
            return ExportRelation.OVERLAPS;
        }
        int all = one.rowsBetween(first, last) + other.rowsBetween(first, last) - both;
        boolean enough = first < last || ours.equals(theirs) || both >= MIN_ROWS_OF_ONE_DAY;
        return enough && 2 * both >= all ? ExportRelation.OVERLAPS : ExportRelation.SEEMS_TO_FOLLOW;
    }
}
