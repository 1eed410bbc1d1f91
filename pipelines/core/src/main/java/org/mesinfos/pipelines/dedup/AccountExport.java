package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What one delivery of a source tells of one account, day by day. For one thread. */
final class AccountExport {

    /** How the rows of the day on which two exports meet stand to each other. */
    enum Meeting {
        /** The later one has them too. */
        OVERLAPS,
        /** The later one goes on where the earlier one ended: the balances say so. */
        FOLLOWS,
        /** The later one lacks rows of the earlier one, so it should have begun after them. */
        SEEMS_TO_FOLLOW
    }

    private record Balanced(EventKey key, BigDecimal balance) {}

    private static final class Day {
        private final Map<EventKey, Integer> rows = new HashMap<>();
        private final Set<Balanced> balances = new HashSet<>();
        private boolean balanced = true;
    }

    private final TreeMap<LocalDate, Day> days = new TreeMap<>();

    /** @param balance after the row; null when it tells none */
    void add(EventKey key, LocalDate date, BigDecimal balance) {
        Day day = days.computeIfAbsent(date, unseen -> new Day());
        day.rows.merge(key, 1, Integer::sum);
        if (balance == null) {
            day.balanced = false;
        } else {
            day.balances.add(new Balanced(key, balance.stripTrailingZeros()));
        }
    }

    /** How many rows of a key it has on its last day. */
    int count(EventKey key) {
        return days.lastEntry().getValue().rows.getOrDefault(key, 0);
    }

    /** Whether this one ends on the day on which the other begins, and none of all has that day inside. */
    boolean meets(AccountExport later, Collection<AccountExport> all) {
        LocalDate day = days.lastKey();
        return this != later
                && day.equals(later.days.firstKey())
                && (days.firstKey().isBefore(day) || later.days.lastKey().isAfter(day))
                && all.stream()
                        .noneMatch(other -> other.days.firstKey().isBefore(day)
                                && other.days.lastKey().isAfter(day));
    }

    /** How they stand to each other, given that they meet. */
    Meeting meeting(AccountExport later) {
        Day ours = days.lastEntry().getValue();
        Day theirs = later.days.firstEntry().getValue();
        if (ours.balanced && theirs.balanced) {
            return ours.balances.stream().anyMatch(theirs.balances::contains) ? Meeting.OVERLAPS : Meeting.FOLLOWS;
        }
        boolean holdsAll = ours.rows.entrySet().stream()
                .allMatch(row -> theirs.rows.getOrDefault(row.getKey(), 0) >= row.getValue());
        return holdsAll ? Meeting.OVERLAPS : Meeting.SEEMS_TO_FOLLOW;
    }
}
