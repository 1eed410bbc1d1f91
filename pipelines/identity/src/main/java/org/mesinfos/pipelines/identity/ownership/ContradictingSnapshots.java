package org.mesinfos.pipelines.identity.ownership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;

/**
 * Snapshots of several sources that contradict each other about the holders of one reference: before the first or after the last
 * statement of a holding, a snapshot of another source omits it. Only sources that state the reference at some time
 * prove anything by omitting it. One source alone is never contradicted. Immutable.
 */
final class ContradictingSnapshots {

    /** Positions of the snapshots that state the reference, by source and holder. */
    private final Map<SourceTimeline, Map<String, Set<Integer>>> sources = new LinkedHashMap<>();

    private final Map<String, Set<HoldingDigests>> digests = new HashMap<>();
    private final Map<String, NavigableSet<Long>> statedDays = new HashMap<>();

    ContradictingSnapshots(Collection<HoldingStatement> statements) {
        for (HoldingStatement statement : statements) {
            String holder = statement.holder();
            digests.computeIfAbsent(holder, first -> new HashSet<>())
                    .addAll(statement.digests().stream().toList());
            statement.place().ifPresent(place -> add(holder, place.timeline(), place.position()));
        }
    }

    private void add(String holder, SourceTimeline timeline, int position) {
        sources.computeIfAbsent(timeline, first -> new HashMap<>())
                .computeIfAbsent(holder, first -> new HashSet<>())
                .add(position);
        timeline.points()
                .get(position)
                .asOf()
                .ifPresent(day -> statedDays
                        .computeIfAbsent(holder, first -> new TreeSet<>())
                        .add(day.toEpochDay()));
    }

    /**
     * Returns the day on which a person, the only holder of all time, no longer held the reference by the snapshots of other
     * sources; {@link Long#MAX_VALUE} if they do not show that.
     */
    long end(Tenure tenure) {
        long last = last(tenure);
        return omissions(tenure, day -> day > last).min().orElse(Long.MAX_VALUE);
    }

    /** Returns the days of a holding that are not certain, because a snapshot of another source omits it. */
    List<DayInterval> uncertain(Tenure tenure, DayInterval possible) {
        if (sources.size() < 2 && tenure.timeline().isPresent()) {
            return List.of();
        }
        long end = end(tenure);
        long start = start(tenure);
        List<DayInterval> uncertain = new ArrayList<>();
        if (end < Long.MAX_VALUE) {
            uncertain.add(possible.and(new DayInterval(end, Long.MAX_VALUE)));
        }
        if (start > Long.MIN_VALUE) {
            uncertain.add(possible.and(new DayInterval(Long.MIN_VALUE, start + 1)));
        }
        return uncertain.stream().filter(days -> !days.isEmpty()).toList();
    }

    /**
     * Returns the proven days of a holding, without those before its first and after its last statement if a snapshot of another
     * source omits it there: somebody who holds the reference with others may have come later, or left earlier.
     */
    DayInterval proven(Tenure tenure, DayInterval proven) {
        if (sources.size() < 2 && tenure.timeline().isPresent()) {
            return proven;
        }
        long from = start(tenure) > Long.MIN_VALUE ? first(tenure) : Long.MIN_VALUE;
        long until = end(tenure) < Long.MAX_VALUE ? last(tenure) + 1 : Long.MAX_VALUE;
        return proven.and(new DayInterval(from, until));
    }

    /** Returns the last day before the holding on which a snapshot of another source omits it. */
    private long start(Tenure tenure) {
        long first = first(tenure);
        return omissions(tenure, day -> day < first).max().orElse(Long.MIN_VALUE);
    }

    /** Returns the days of the snapshots of other sources that omit a holding. */
    private LongStream omissions(Tenure tenure, LongPredicate condition) {
        return sources.entrySet().stream()
                .filter(source -> tenure.timeline().stream().noneMatch(own -> own == source.getKey()))
                .filter(source ->
                        !source.getKey().isOfOneCustomer() || source.getValue().containsKey(tenure.holder()))
                .flatMapToLong(source -> omissions(
                        source.getKey(), tenure.holder(), source.getValue().getOrDefault(tenure.holder(), Set.of())))
                .filter(condition);
    }

    private LongStream omissions(SourceTimeline timeline, String holder, Set<Integer> stating) {
        Set<HoldingDigests> known = digests.getOrDefault(holder, Set.of());
        return LongStream.range(0, timeline.points().size())
                .mapToInt(Math::toIntExact)
                .filter(position -> !stating.contains(position))
                .mapToObj(timeline.points()::get)
                .filter(point -> point.endsHolding(known))
                .mapToLong(point -> point.asOf().orElseThrow().toEpochDay());
    }

    /** Returns the first day on which any source states the holding; if it has none, all snapshots are before it. */
    private long first(Tenure tenure) {
        Long stated = days(tenure).ceiling(tenure.bounds().from());
        return Math.min(stated == null ? Long.MAX_VALUE : stated, tenure.declaredStart());
    }

    /** Returns the last day on which any source states the holding; if it has none, all snapshots are after it. */
    private long last(Tenure tenure) {
        Long stated = days(tenure).lower(tenure.bounds().until());
        return Math.max(stated == null ? Long.MIN_VALUE : stated, tenure.declaredLastDay());
    }

    private NavigableSet<Long> days(Tenure tenure) {
        return statedDays.getOrDefault(tenure.holder(), new TreeSet<>());
    }
}
