package org.mesinfos.pipelines.dedup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.dedup.DaySeries.Part;
import org.mesinfos.pipelines.dedup.DaySeries.Step;
import org.mesinfos.pipelines.dedup.ExportFile.DayRange;
import org.mesinfos.pipelines.dedup.ExportFile.Direction;

/**
 * The rows of one account on a day on which exports of one source end or start. An export that was made during the day
 * lacks the rest of the day, and the next export may start with that rest: then equal rows are several events.
 *
 * <p>Running balances decide if both exports have them: exports that follow each other have no balance in common. If they
 * have some, and all rows of the day together are one series of balances without a gap, one export continues the other
 * after the common rows. If a balance recurs, such as after a refund, all exports of the day decide: if there is only one series
 * of which their rows are parts ({@link DaySeries}), a row of one is that of another only if both are at one place of it.
 *
 * <p>Without balances, the exports overlap if the later one contains all rows that the earlier one has of that day. If it lacks
 * some, it is assumed to start after them. Not thread-safe.
 */
final class MeetingDay {

    private record Balanced(EventKey key, BigDecimal balance) {}

    private record Pair(String one, String other) {}

    private static final class Rows {
        private final DayRange days;
        private final Map<EventKey, Integer> counts = new HashMap<>();
        private final Set<Balanced> balances = new HashSet<>();
        private final Set<Step> steps = new HashSet<>();
        private final DayRows ordered = new DayRows();
        private boolean balanced = true;

        Rows(DayRange days) {
            this.days = days;
        }
    }

    private final long day;
    private final Map<String, Rows> byExport = new HashMap<>();
    private final Map<Pair, ExportRelation> relations = new HashMap<>();
    /** Distances of parts, see {@link DaySeries#distance}, of the pairs that these prove. */
    private final Map<Pair, Integer> distances = new HashMap<>();

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

    /**
     * Adds the place of a row of this day, which {@link #add} has added.
     *
     * @param direction order of the rows of its file by time; empty if they do not prove it
     */
    void place(EventKey key, String export, EventRow row, BalanceStep balances, Optional<Direction> direction) {
        rows(export).ordered.add(row, new Step(key, balances), direction);
    }

    /** Returns how two exports relate on this day. Both have rows of it. */
    ExportRelation relation(String one, String other) {
        Pair pair = pair(one, other);
        ExportRelation known = relations.get(pair);
        if (known == null) {
            known = relation(pair);
            relations.put(pair, known);
        }
        return known;
    }

    private static Pair pair(String one, String other) {
        return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }

    /**
     * Returns whether two rows of this day with equal balances are two events, because they are at different places of the
     * only possible series. {@link #relation} of their exports has been determined.
     */
    boolean areApart(String export, EventRow row, String otherExport, EventRow other) {
        Pair pair = pair(export, otherExport);
        Integer distance = distances.get(pair);
        if (distance == null) {
            return false;
        }
        EventRow first = pair.one().equals(export) ? row : other;
        EventRow second = pair.one().equals(export) ? other : row;
        return rows(pair.one()).ordered.position(first)
                != rows(pair.other()).ordered.position(second) + distance;
    }

    /** Returns whether the only possible series of the day may set rows with equal balances apart. */
    boolean hasDistances() {
        return !distances.isEmpty();
    }

    private Rows rows(String export) {
        return Objects.requireNonNull(byExport.get(export), "the export has rows of this day");
    }

    private ExportRelation relation(Pair pair) {
        Rows one = rows(pair.one());
        Rows other = rows(pair.other());
        boolean bothEarlier = one.days.first() < day && other.days.first() < day;
        boolean bothLater = one.days.last() > day && other.days.last() > day;
        if (bothEarlier || bothLater) {
            return ExportRelation.OVERLAPS;
        }
        if (one.balanced && other.balanced) {
            return byBalances(pair, one, other);
        }
        if (one.days.equals(other.days)) {
            return ExportRelation.OVERLAPS;
        }
        boolean isEarlier = one.days.first() < other.days.first() || one.days.last() < other.days.last();
        return contains(isEarlier ? other : one, isEarlier ? one : other)
                ? ExportRelation.OVERLAPS
                : ExportRelation.SEEMS_TO_FOLLOW;
    }

    private ExportRelation byBalances(Pair pair, Rows one, Rows other) {
        if (one.balances.stream().noneMatch(other.balances::contains)) {
            return ExportRelation.FOLLOWS;
        }
        Set<Step> both = new HashSet<>(one.steps);
        both.addAll(other.steps);
        if (byExport.size() <= DaySeries.MAX_PARTS && !areOneSeries(allSteps())) {
            Optional<Integer> distance = distance(one, other);
            distance.ifPresent(known -> distances.put(pair, known));
            if (distance.isPresent()) {
                return ExportRelation.CONTINUES;
            }
        }
        boolean eachHasFurtherRows = both.size() > one.steps.size() && both.size() > other.steps.size();
        return eachHasFurtherRows && areOneSeries(both) ? ExportRelation.CONTINUES : ExportRelation.OVERLAPS;
    }

    private Set<Step> allSteps() {
        Set<Step> all = new HashSet<>();
        byExport.values().forEach(rows -> all.addAll(rows.steps));
        return all;
    }

    private static boolean areOneSeries(Set<Step> steps) {
        return BalanceStep.areOneSeries(steps.stream().map(Step::balances).toList());
    }

    /** Returns the distance of two exports in the only possible series of the day; empty if there is none, or several. */
    private Optional<Integer> distance(Rows one, Rows other) {
        List<Part> parts = new ArrayList<>();
        IdentityHashMap<Rows, Part> byRows = new IdentityHashMap<>();
        for (Rows rows : byExport.values()) {
            Optional<Part> part = rows.balanced ? rows.ordered.part(extent(rows.days)) : Optional.empty();
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
            byRows.put(rows, part.get());
        }
        return DaySeries.distance(
                Objects.requireNonNull(byRows.get(one), "each export has a part"),
                Objects.requireNonNull(byRows.get(other), "each export has a part"),
                parts);
    }

    /** Returns where this day is among the days of an export, which has rows of it. Two exports overlap that both start on it. */
    DaySeries.Extent extent(String export) {
        return extent(rows(export).days);
    }

    private DaySeries.Extent extent(DayRange days) {
        if (days.first() < day) {
            return DaySeries.Extent.START;
        }
        return days.last() > day ? DaySeries.Extent.END : DaySeries.Extent.WITHIN;
    }

    private static boolean contains(Rows later, Rows earlier) {
        return earlier.counts.entrySet().stream()
                .allMatch(row -> later.counts.getOrDefault(row.getKey(), 0) >= row.getValue());
    }
}
