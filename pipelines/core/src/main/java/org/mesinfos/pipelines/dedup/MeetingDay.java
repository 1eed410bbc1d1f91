package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.dedup.ExportFile.DayRange;

/**
 * The rows of one account on a day on which exports of one source end or start. An export that was made during the day
 * lacks the rest of the day, and the next export may start with that rest: then equal rows are several events.
 *
 * <p>Running balances decide if both exports have them: exports that follow each other have no balance in common. If they
 * have some, and all rows of the day together are one series of balances without a gap, one export continues the other
 * after the common rows. Without balances, the exports overlap if the later one contains all rows that the earlier one has of that day. If it lacks
 * some, it is assumed to start after them. Not thread-safe.
 */
final class MeetingDay {

    private record Balanced(EventKey key, BigDecimal balance) {}

    private record Step(EventKey key, BalanceStep balances) {}

    private record Pair(String one, String other) {}

    private static final class Rows {
        private final DayRange days;
        private final Map<EventKey, Integer> counts = new HashMap<>();
        private final Set<Balanced> balances = new HashSet<>();
        private final Set<Step> steps = new HashSet<>();
        private boolean balanced = true;

        Rows(DayRange days) {
            this.days = days;
        }
    }

    private final long day;
    private final Map<String, Rows> byExport = new HashMap<>();
    private final Map<Pair, ExportRelation> relations = new HashMap<>();

    MeetingDay(long day) {
        this.day = day;
    }

    /**
     * Adds a row of this day.
     *
     * @param export name of the row's delivery, or of its file if the files of one delivery are compared
     * @param days all days of the export
     * @param balances running balances around the row; null if the row has none
     */
    void add(EventKey key, String export, DayRange days, @Nullable BalanceStep balances) {
        Rows rows = byExport.computeIfAbsent(export, unseen -> new Rows(days));
        rows.counts.merge(key, 1, Integer::sum);
        if (balances == null) {
            rows.balanced = false;
        } else {
            rows.balances.add(new Balanced(key, balances.after()));
            rows.steps.add(new Step(key, balances));
        }
    }

    /** Returns how two exports relate on this day. Both have rows of it. */
    ExportRelation relation(String one, String other) {
        Pair pair = one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        return relations.computeIfAbsent(pair, unseen -> relation(rows(pair.one()), rows(pair.other())));
    }

    private Rows rows(String export) {
        return Objects.requireNonNull(byExport.get(export), "the export has rows of this day");
    }

    private ExportRelation relation(Rows one, Rows other) {
        boolean bothEarlier = one.days.first() < day && other.days.first() < day;
        boolean bothLater = one.days.last() > day && other.days.last() > day;
        if (bothEarlier || bothLater) {
            return ExportRelation.OVERLAPS;
        }
        if (one.balanced && other.balanced) {
            return byBalances(one, other);
        }
        if (one.days.equals(other.days)) {
            return ExportRelation.OVERLAPS;
        }
        boolean isEarlier = one.days.first() < other.days.first() || one.days.last() < other.days.last();
        return contains(isEarlier ? other : one, isEarlier ? one : other)
                ? ExportRelation.OVERLAPS
                : ExportRelation.SEEMS_TO_FOLLOW;
    }

    private static ExportRelation byBalances(Rows one, Rows other) {
        if (one.balances.stream().noneMatch(other.balances::contains)) {
            return ExportRelation.FOLLOWS;
        }
        Set<Step> both = new HashSet<>(one.steps);
        both.addAll(other.steps);
        boolean eachHasFurtherRows = both.size() > one.steps.size() && both.size() > other.steps.size();
        return eachHasFurtherRows
                        && BalanceStep.areOneSeries(
                                both.stream().map(Step::balances).toList())
                ? ExportRelation.CONTINUES
                : ExportRelation.OVERLAPS;
    }

    private static boolean contains(Rows later, Rows earlier) {
        return earlier.counts.entrySet().stream()
                .allMatch(row -> later.counts.getOrDefault(row.getKey(), 0) >= row.getValue());
    }
}
