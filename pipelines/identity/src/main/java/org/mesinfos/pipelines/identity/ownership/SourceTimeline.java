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
 * <p>Snapshots with an equal position are one. If as-of dates contradict the sequence, no date is used: ownership then stays
 * unproven.
 *
 * <p>A snapshot that is followed by another one of the same day may be wrong. It proves nothing by omitting a holding, so that the
 * rows of a holder whom only one of them states are disputed.
 */
final class SourceTimeline {

    /**
     * A state of the source.
     *
     * @param asOf its day, if known
     * @param evidence evidence of a holding that it does not state
     */
    record Point(Optional<LocalDate> asOf, OmissionEvidence evidence) {

        /** Returns the day of a state of a known day, in days since 1970-01-01. */
        long day() {
            return asOf.orElseThrow().toEpochDay();
        }

        /**
         * Returns whether a holding that this state omits has ended.
         *
         * @param digests digests of the statements of the holding; empty if they are not known
         */
        boolean endsHolding(Set<HoldingDigests> digests) {
            Set<String> exceptions = evidence.exceptions();
            return evidence.endsHoldings()
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
         * @param accepted statement of a holder in the accepted rows of this state
         */
        boolean mayStateUnknownHolder(Set<String> references, Set<HoldingDigests> holders, HolderStatement accepted) {
            Set<String> exceptions = evidence.exceptions();
            boolean isShown = references.stream().anyMatch(exceptions::contains);
            boolean isPossible = accepted == HolderStatement.ABSENT && asOf.isPresent() && evidence.hasRejectedRows();
            return (isShown || isPossible) && holders.stream().noneMatch(stated -> stated.isStatedIn(exceptions));
        }
    }

    /** Statement of a holder of a reference in the accepted rows of a state. */
    enum HolderStatement {
        PRESENT,
        ABSENT
    }

    private final List<Point> points;
    private final Map<String, Integer> positions;
    private final Set<String> customers;

    private SourceTimeline(List<Point> points, Map<String, Integer> positions, Set<String> customers) {
        this.points = List.copyOf(points);
        this.positions = Map.copyOf(positions);
        this.customers = Set.copyOf(customers);
    }

    static SourceTimeline of(Collection<StatedSnapshot> snapshots) {
        List<Point> points = new ArrayList<>();
        Map<String, Integer> positions = new HashMap<>();
        for (List<StatedSnapshot> together : SnapshotPositions.of(snapshots).values()) {
            together.forEach(snapshot -> positions.put(snapshot.delivery(), points.size()));
            points.add(point(together));
        }
        Set<String> customers = snapshots.stream().map(StatedSnapshot::customer).collect(Collectors.toSet());
        return new SourceTimeline(
                datesAscend(points) ? withoutEvidenceOfCorrected(points) : withoutDates(points), positions, customers);
    }

    /** Returns the states, with evidence for the last one of each day only. */
    private static List<Point> withoutEvidenceOfCorrected(List<Point> points) {
        List<Point> valid = new ArrayList<>(points);
        for (int position = 0; position + 1 < points.size(); position++) {
            Optional<LocalDate> day = points.get(position).asOf();
            if (day.isPresent() && day.equals(points.get(position + 1).asOf())) {
                valid.set(position, new Point(day, OmissionEvidence.NONE));
            }
        }
        return valid;
    }

    private static Point point(List<StatedSnapshot> together) {
        Set<LocalDate> dates =
                together.stream().flatMap(snapshot -> snapshot.asOf().stream()).collect(Collectors.toSet());
        return new Point(
                dates.size() == 1 ? dates.stream().findFirst() : Optional.empty(), OmissionEvidence.of(together));
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
                .map(point -> new Point(Optional.empty(), point.evidence()))
                .toList();
    }

    /** Returns the position of a delivery from 0; empty if it has none. */
    OptionalInt position(String delivery) {
        Integer position = positions.get(delivery);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** Returns whether the snapshots are about one customer, so that they prove nothing about others. */
    boolean isOfOneCustomer() {
        return !customers.contains("");
    }

    /** Returns whether a state does not end the holdings of some customers. */
    boolean hasExceptions() {
        return points.stream().anyMatch(point -> !point.evidence().exceptions().isEmpty());
    }

    /** Returns the states in order. */
    List<Point> points() {
        return points;
    }
}
