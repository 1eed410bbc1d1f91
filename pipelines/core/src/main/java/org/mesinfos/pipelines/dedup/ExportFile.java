package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowOrder;

/** The days and the direction of one account's rows in one file. Not thread-safe. */
final class ExportFile {

    /** Order of the rows of a file by time. */
    enum Direction {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    /** Place of an export in time: the day of its first and of its last row. */
    record DayRange(long first, long last) {
        DayRange with(DayRange other) {
            return new DayRange(Math.min(first, other.first), Math.max(last, other.last));
        }

        boolean extendsBeyond(long day) {
            return first < day && day < last;
        }
    }

    private final TreeMap<Long, Integer> rows = new TreeMap<>();
    private @Nullable EncodedRow firstRow;
    private @Nullable EncodedRow lastRow;
    private long firstRowDay;
    private long lastRowDay;
    private boolean balanced = true;
    private int count;
    private @Nullable DayRange days;

    void add(EncodedRow row, long day, Optional<BigDecimal> balance) {
        rows.merge(day, 1, Integer::sum);
        count++;
        days = null;
        balanced &= balance.isPresent();
        if (firstRow == null || RowOrder.ROWS.compare(row, firstRow) < 0) {
            firstRow = row;
            firstRowDay = day;
        }
        if (lastRow == null || RowOrder.ROWS.compare(row, lastRow) > 0) {
            lastRow = row;
            lastRowDay = day;
        }
    }

    DayRange days() {
        DayRange known = days;
        if (known == null) {
            known = new DayRange(rows.firstKey(), rows.lastKey());
            days = known;
        }
        return known;
    }

    /** Returns true if each row has a running balance. */
    boolean isBalanced() {
        return balanced;
    }

    /** Returns {@code NEWEST_FIRST} if the first row of the file is later than the last one. */
    Direction direction() {
        Objects.requireNonNull(firstRow, "an export has rows");
        return firstRowDay > lastRowDay ? Direction.NEWEST_FIRST : Direction.OLDEST_FIRST;
    }

    /** Returns the order of the rows; empty if the first and the last one are of one day. */
    Optional<Direction> provedDirection() {
        return firstRowDay == lastRowDay ? Optional.empty() : Optional.of(direction());
    }

    /** Returns the number of rows from one day to another, both included. */
    int rowsBetween(long first, long last) {
        if (first <= days().first() && days().last() <= last) {
            return count;
        }
        return rows.subMap(first, true, last, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
