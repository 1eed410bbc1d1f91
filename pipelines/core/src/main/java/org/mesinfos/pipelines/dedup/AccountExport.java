package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows and balances of one account in one delivery of a source, grouped by date. Not thread-safe. */
final class AccountExport {

    /** Relation between two adjacent exports, judged by the rows of their common date. */
    enum Adjacency {
        /** The later export contains the rows of the common date as well. */
        OVERLAPS,
        /** The later export continues after the last row of the earlier one, as the running balances show. */
        FOLLOWS,
        /** The later export lacks rows of the earlier one, so it is assumed to start after them. */
        SEEMS_TO_FOLLOW
    }

    private record Balanced(EventKey key, BigDecimal balance) {}

    private static final class Day {
        private final Map<EventKey, Integer> rows = new HashMap<>();
        private final Set<Balanced> balances = new HashSet<>();
        private boolean balanced = true;
    }

    private final TreeMap<LocalDate, Day> days = new TreeMap<>();

    /**
     * Adds a row.
     *
     * @param balance running balance after the row; null if the row has none
     */
    void add(EventKey key, LocalDate date, @Nullable BigDecimal balance) {
        Day day = days.computeIfAbsent(date, absent -> new Day());
        day.rows.merge(key, 1, Integer::sum);
        if (balance == null) {
            day.balanced = false;
        } else {
            day.balances.add(new Balanced(key, balance.stripTrailingZeros()));
        }
    }

    /** Returns the number of rows with the given key on the last date of this export. */
    int count(EventKey key) {
        return days.lastEntry().getValue().rows.getOrDefault(key, 0);
    }

    /**
     * Returns true if this export ends on the date on which the later one starts, and no export extends beyond that
     * date on both sides.
     */
    boolean isAdjacentTo(AccountExport later, Collection<AccountExport> all) {
        LocalDate day = days.lastKey();
        return this != later
                && day.equals(later.days.firstKey())
                && (days.firstKey().isBefore(day) || later.days.lastKey().isAfter(day))
                && all.stream()
                        .noneMatch(other -> other.days.firstKey().isBefore(day)
                                && other.days.lastKey().isAfter(day));
    }

    /** Returns how two adjacent exports relate. Requires {@link #isAdjacentTo}. */
    Adjacency adjacency(AccountExport later) {
        Day ours = days.lastEntry().getValue();
        Day theirs = later.days.firstEntry().getValue();
        if (ours.balanced && theirs.balanced) {
            return ours.balances.stream().anyMatch(theirs.balances::contains) ? Adjacency.OVERLAPS : Adjacency.FOLLOWS;
        }
        boolean containsAll = ours.rows.entrySet().stream()
                .allMatch(row -> theirs.rows.getOrDefault(row.getKey(), 0) >= row.getValue());
        return containsAll ? Adjacency.OVERLAPS : Adjacency.SEEMS_TO_FOLLOW;
    }
}
