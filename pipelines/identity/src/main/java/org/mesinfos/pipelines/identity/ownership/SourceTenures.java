package org.mesinfos.pipelines.identity.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.HoldingDates;

/** Tenures of a reference by the snapshots of one source: series of snapshots that state a holding, between those that end it. */
final class SourceTenures {

    private final SourceTimeline timeline;

    SourceTenures(SourceTimeline timeline) {
        this.timeline = timeline;
    }

    /** Returns the tenures of a person by their statements, interrupted by snapshots without the holding. */
    List<Tenure> of(String holder, List<HoldingStatement> statements) {
        Set<HoldingDigests> digests = statements.stream()
                .flatMap(statement -> statement.digests().stream())
                .collect(Collectors.toSet());
        return of(
                holder,
                byPosition(statements),
                position -> timeline.points().get(position).endsHolding(digests));
    }

    /**
     * Returns the tenures of unknown holders, whom rejected rows may state.
     *
     * @param possible snapshots whose rejected rows may state a holder
     * @param stated snapshots with a holder in a readable row
     */
    List<Tenure> ofUnknownHolder(Set<Integer> possible, Set<Integer> stated) {
        NavigableMap<Integer, Set<HoldingDates>> positions = new TreeMap<>();
        possible.forEach(position -> positions.put(position, Set.of(HoldingDates.NONE)));
        return of(OwnershipHistory.UNKNOWN_HOLDER, positions, position -> {
            SourceTimeline.Point point = timeline.points().get(position);
            return point.asOf().isPresent()
                    && (stated.contains(position) || point.evidence().endsHoldings());
        });
    }

    /** Returns the tenure of a person who is the only holder of all time: it ends, but has no start and no gap. */
    Tenure ofOnlyHolder(String holder, List<HoldingStatement> statements) {
        List<Tenure> all = of(holder, statements);
        return all.get(all.size() - 1).withoutStart();
    }

    private List<Tenure> of(String holder, NavigableMap<Integer, Set<HoldingDates>> stated, IntPredicate endsHolding) {
        List<Tenure> tenures = new ArrayList<>();
        List<SourceTimeline.Point> points = timeline.points();
        long lower = Long.MIN_VALUE;
        int start = 0;
        for (int position = 0; position < points.size(); position++) {
            if (!stated.containsKey(position) && endsHolding.test(position)) {
                long day = points.get(position).day();
                tenure(holder, stated.subMap(start, true, position, false), new DayInterval(lower, day))
                        .ifPresent(tenures::add);
                lower = day + 1;
                start = position;
            }
        }
        tenure(holder, stated.tailMap(start, true), new DayInterval(lower, Long.MAX_VALUE))
                .ifPresent(tenures::add);
        return tenures;
    }

    private Optional<Tenure> tenure(
            String holder, NavigableMap<Integer, Set<HoldingDates>> stated, DayInterval bounds) {
        return stated.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Tenure.stated(holder, timeline, new TreeSet<>(stated.keySet()), bounds, latestDates(stated)));
    }

    private static NavigableMap<Integer, Set<HoldingDates>> byPosition(List<HoldingStatement> statements) {
        NavigableMap<Integer, Set<HoldingDates>> stated = new TreeMap<>();
        for (HoldingStatement statement : statements) {
            stated.computeIfAbsent(statement.place().orElseThrow().position(), first -> new HashSet<>())
                    .add(statement.dates());
        }
        return stated;
    }

    /**
     * Returns the dates of the latest snapshot that declares any: it corrects earlier ones. Where an earlier snapshot
     * states the holding before the start that the latest one declares, they are two holdings, and its own dates apply.
     */
    private Set<HoldingDates> latestDates(NavigableMap<Integer, Set<HoldingDates>> stated) {
        Set<HoldingDates> dates = new HashSet<>();
        long start = Long.MIN_VALUE;
        for (Map.Entry<Integer, Set<HoldingDates>> entry :
                stated.descendingMap().entrySet()) {
            SourceTimeline.Point point = timeline.points().get(entry.getKey());
            boolean declares = !entry.getValue().equals(Set.of(HoldingDates.NONE));
            if (declares && start == Long.MIN_VALUE) {
                dates.addAll(entry.getValue());
                start = Math.max(start, latestStart(entry.getValue()));
            } else if (start > Long.MIN_VALUE && (point.asOf().isEmpty() || point.day() < start)) {
                dates.addAll(entry.getValue());
            }
        }
        return dates.isEmpty() ? Set.of(HoldingDates.NONE) : Set.copyOf(dates);
    }

    private static long latestStart(Set<HoldingDates> dates) {
        return dates.stream()
                .flatMap(declared -> Stream.concat(declared.start().stream(), declared.customerSince().stream()))
                .mapToLong(LocalDate::toEpochDay)
                .max()
                .orElse(Long.MIN_VALUE + 1);
    }
}
