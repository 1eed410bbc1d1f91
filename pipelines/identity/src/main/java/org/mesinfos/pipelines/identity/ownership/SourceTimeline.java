package org.mesinfos.pipelines.identity.ownership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The snapshots of one source in the order of {@link SnapshotPositions}. Immutable.
 *
 * <p>Snapshots with an equal position are one. If as-of dates contradict the sequence, no date is used: ownership then stays unproven.
 */
final class SourceTimeline {

    /**
     * A state of the source.
     *
     * @param asOf its day, if known
     * @param omissions meaning of a holding that it does not state
     * @param exceptions digests of customers and references whose holdings it does not end
     */
    record Point(Optional<LocalDate> asOf, StatedSnapshot.Omissions omissions, Set<String> exceptions) {

        /**
         * Returns whether a holding that this state omits has ended.
         *
         * @param digests digests of the statements of the holding; empty if they are not known
         */
        boolean endsHolding(Set<HoldingDigests> digests) {
            return isReadCompletely()
                    && asOf.isPresent()
                    && (exceptions.isEmpty()
                            || (!digests.isEmpty()
                                    && digests.stream().noneMatch(stated -> stated.isShownIn(exceptions))));
        }

        /**
         * Returns whether a rejected row may state a holder of a reference whom no other row states. Where an accepted row
         * states a holder, and in a state of an unknown day or with parts that prove nothing, only rows that show the reference
         * count: otherwise, one row would make all references of the source disputed.
         *
         * @param references digests of the reference
         * @param holders digests of the statements of its holders in this state, the last ones before and the first ones after
         * @param omitted true if no accepted row of this state states a holder
         */
        boolean mayStateUnknownHolder(Set<String> references, Set<HoldingDigests> holders, boolean omitted) {
            boolean isShown = references.stream().anyMatch(exceptions::contains);
            boolean isPossible = omitted
                    && omissions == StatedSnapshot.Omissions.END_HOLDINGS
                    && asOf.isPresent()
                    && !exceptions.isEmpty();
            return (isShown || isPossible) && holders.stream().noneMatch(stated -> stated.isStatedIn(exceptions));
        }

        /** Returns whether all rows were read with their customers, apart from rejected rows of known customers. */
        boolean isReadCompletely() {
            return omissions == StatedSnapshot.Omissions.END_HOLDINGS
                    && !exceptions.contains(HoldingDigests.UNKNOWN_CUSTOMER)
                    && !exceptions.contains(HoldingDigests.ANYTHING);
        }
    }

    private final List<Point> points;
    private final Map<String, Integer> positions;

    private SourceTimeline(List<Point> points, Map<String, Integer> positions) {
        this.points = List.copyOf(points);
        this.positions = Map.copyOf(positions);
    }

    static SourceTimeline of(Collection<StatedSnapshot> snapshots) {
        List<Point> points = new ArrayList<>();
        Map<String, Integer> positions = new HashMap<>();
        for (List<StatedSnapshot> together : SnapshotPositions.of(snapshots).values()) {
            together.forEach(snapshot -> positions.put(snapshot.delivery(), points.size()));
            points.add(point(together));
        }
        return new SourceTimeline(datesAscend(points) ? points : withoutDates(points), positions);
    }

    private static Point point(List<StatedSnapshot> together) {
        Set<LocalDate> dates =
                together.stream().flatMap(snapshot -> snapshot.asOf().stream()).collect(Collectors.toSet());
        boolean provesNothing =
                together.stream().anyMatch(snapshot -> snapshot.omissions() == StatedSnapshot.Omissions.PROVE_NOTHING);
        return new Point(
                dates.size() == 1 ? dates.stream().findFirst() : Optional.empty(),
                provesNothing ? StatedSnapshot.Omissions.PROVE_NOTHING : StatedSnapshot.Omissions.END_HOLDINGS,
                together.stream()
                        .flatMap(snapshot -> snapshot.exceptions().stream())
                        .collect(Collectors.toSet()));
    }

    private static boolean datesAscend(List<Point> points) {
        LocalDate latest = LocalDate.MIN;
        for (Point point : points) {
            if (point.asOf().isPresent()) {
                if (point.asOf().get().isBefore(latest)) {
                    return false;
                }
                latest = point.asOf().get();
            }
        }
        return true;
    }

    private static List<Point> withoutDates(List<Point> points) {
        return points.stream()
                .map(point -> new Point(Optional.empty(), point.omissions(), point.exceptions()))
                .toList();
    }

    /** Returns the position of a delivery from 0; empty if it has none. */
    OptionalInt position(String delivery) {
        Integer position = positions.get(delivery);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** Returns whether a state does not end the holdings of some customers. */
    boolean hasExceptions() {
        return points.stream().anyMatch(point -> !point.exceptions().isEmpty());
    }

    /** Returns the states in order. */
    List<Point> points() {
        return points;
    }
}
