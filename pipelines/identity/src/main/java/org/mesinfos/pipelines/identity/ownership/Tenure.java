package org.mesinfos.pipelines.identity.ownership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.mesinfos.connectors.api.HoldingDates;

/**
 * An uninterrupted series of statements of one source that a person holds a reference, with its bounds. Compared by
 * identity.
 */
final class Tenure {

    private final String holder;
    private final Optional<SourceTimeline> timeline;
    /** Delivery that states the holding if it has no position among snapshots; otherwise "". */
    private final String delivery;
    /** Positions of the snapshots that state the holding; empty for an append delivery. */
    private final NavigableSet<Integer> positions;
    /** Days between the snapshots that do not state the holding. */
    private final DayInterval bounds;

    private final Set<HoldingDates> dates;

    private Tenure(
            String holder,
            Optional<SourceTimeline> timeline,
            String delivery,
            NavigableSet<Integer> positions,
            DayInterval bounds,
            Set<HoldingDates> dates) {
        this.holder = holder;
        this.timeline = timeline;
        this.delivery = delivery;
        this.positions = positions;
        this.bounds = bounds;
        this.dates = dates;
    }

    /** Returns the tenure that a statement of an append delivery starts. */
    static Tenure appended(String holder, HoldingStatement statement) {
        return new Tenure(
                holder,
                Optional.empty(),
                statement.delivery(),
                Collections.emptyNavigableSet(),
                DayInterval.ALWAYS,
                Set.of(statement.dates()));
    }

    /**
     * Returns the tenure that snapshots of a source state.
     *
     * @param positions positions of these snapshots
     * @param bounds days between the snapshots that do not state the holding
     */
    static Tenure stated(
            String holder,
            SourceTimeline timeline,
            NavigableSet<Integer> positions,
            DayInterval bounds,
            Set<HoldingDates> dates) {
        return new Tenure(holder, Optional.of(timeline), "", positions, bounds, dates);
    }

    String holder() {
        return holder;
    }

    Optional<SourceTimeline> timeline() {
        return timeline;
    }

    DayInterval bounds() {
        return bounds;
    }

    /** Returns the tenure with an earlier end. */
    Tenure until(long end) {
        return end >= bounds.until() ? this : within(new DayInterval(bounds.from(), end));
    }

    /** Returns the tenure without a start. */
    Tenure withoutStart() {
        return within(new DayInterval(Long.MIN_VALUE, bounds.until()));
    }

    private Tenure within(DayInterval other) {
        return new Tenure(holder, timeline, delivery, positions, other, dates);
    }

    /** Returns the first declared start; {@link Long#MAX_VALUE} if none is declared. */
    long declaredStart() {
        return dates.stream()
                .flatMap(declared -> declared.start().stream())
                .mapToLong(LocalDate::toEpochDay)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Returns the day before the last declared end; {@link Long#MIN_VALUE} if none is declared. */
    long declaredLastDay() {
        return dates.stream()
                .flatMap(declared -> declared.end().stream())
                .mapToLong(end -> end.toEpochDay() - 1)
                .max()
                .orElse(Long.MIN_VALUE);
    }

    /** Returns whether one delivery states both holdings, or append deliveries state both without any date. */
    boolean isStatedWith(Tenure other) {
        if (timeline.isEmpty() || other.timeline.isEmpty()) {
            return timeline.isEmpty()
                    && other.timeline.isEmpty()
                    && (delivery.equals(other.delivery) || (isUndated() && other.isUndated()));
        }
        return timeline.get() == other.timeline.get() && !Collections.disjoint(positions, other.positions);
    }

    private boolean isUndated() {
        return dates.equals(Set.of(HoldingDates.NONE));
    }

    /**
     * Days of a holding.
     *
     * @param possible days on which the person may have held the reference
     * @param proven those on which the person did: as declared, or from the first to the last snapshot that states it
     */
    record Days(DayInterval possible, DayInterval proven) {}

    /**
     * Returns the days of the holding. Declared dates of a predecessor or successor limit them where this holding has
     * none of its own.
     *
     * @param all all tenures of the reference
     */
    List<Days> days(Collection<Tenure> all) {
        return dates.stream()
                .map(declared -> {
                    DayInterval possible = interval(declared, all);
                    return new Days(possible, proven(declared, possible));
                })
                .distinct()
                .toList();
    }

    private DayInterval proven(HoldingDates declared, DayInterval possible) {
        boolean hasStart = bounds.from() == Long.MIN_VALUE
                || (declared.start().isPresent() && declared.start().equals(possible.firstDay()));
        boolean hasEnd = bounds.until() == Long.MAX_VALUE
                || (declared.end().isPresent() && declared.end().equals(possible.endDay()));
        long first = statedDays().min().orElse(Long.MAX_VALUE);
        long last = statedDays().max().orElse(Long.MIN_VALUE + 1);
        return possible.and(new DayInterval(hasStart ? possible.from() : first, hasEnd ? possible.until() : last + 1));
    }

    private DayInterval interval(HoldingDates declared, Collection<Tenure> all) {
        long from = declared.start()
                .map(LocalDate::toEpochDay)
                .orElseGet(() -> Math.max(
                        bounds.from(),
                        declared.customerSince().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE)));
        long until = Math.min(
                bounds.until(), declared.end().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE));
        for (Tenure other : all) {
            if (other.holder.equals(holder) || isStatedWith(other)) {
                continue;
            }
            for (HoldingDates others : other.dates) {
                if (declared.end().isEmpty() && others.start().isPresent()) {
                    long start = others.start().get().toEpochDay();
                    until = start > from && isStatedBefore(start) ? Math.min(until, start) : until;
                }
                if (declared.start().isEmpty() && others.end().isPresent()) {
                    long end = others.end().get().toEpochDay();
                    from = end < until && isStatedFrom(end) ? Math.max(from, end) : from;
                }
            }
        }
        DayInterval days = new DayInterval(from, until);
        // Dates that contradict each other prove nothing. They must not make the holder disappear.
        return days.isEmpty() ? bounds : days;
    }

    /** Returns whether the last statement of this holding is known to be about an earlier day. */
    private boolean isStatedBefore(long day) {
        return isDated() && statedDays().max().stream().anyMatch(last -> last < day);
    }

    /** Returns whether the first statement of this holding is known to be about this day or a later one. */
    private boolean isStatedFrom(long day) {
        return isDated() && statedDays().min().stream().anyMatch(first -> first >= day);
    }

    /** Returns whether the days of all statements are known. A statement of an unknown day may be the first or last. */
    boolean isDated() {
        return timeline.stream()
                .allMatch(source -> positions.stream()
                        .allMatch(
                                position -> source.points().get(position).asOf().isPresent()));
    }

    /** Returns the days of the snapshots that state the holding, as far as they are known; none for an append delivery. */
    LongStream statedDays() {
        return timeline.stream()
                .flatMapToLong(source -> positions.stream()
                        .map(position -> source.points().get(position))
                        .filter(point -> point.asOf().isPresent())
                        .mapToLong(SourceTimeline.Point::day));
    }
}
