package org.mesinfos.pipelines.identity.ownership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All snapshot deliveries of all sources, in any order of arrival. Immutable and safe for use by several threads. */
public final class SnapshotHistory {

    /** The history without any snapshot. */
    public static final SnapshotHistory NONE = new SnapshotHistory(List.of());

    private record Source(String organisation, String connector, String customer) {
        static Source of(StatedSnapshot snapshot) {
            return new Source(snapshot.organisation(), snapshot.connector(), snapshot.customer());
        }
    }

    private record Reading(String delivery, String connector) {}

    private final List<StatedSnapshot> snapshots;
    private final Map<Reading, SourceTimeline> timelines = new HashMap<>();
    private final Map<Reading, LocalDate> asOf = new HashMap<>();

    private SnapshotHistory(List<StatedSnapshot> snapshots) {
        this.snapshots = snapshots;
        snapshots.stream().collect(Collectors.groupingBy(Source::of)).values().forEach(ofSource -> {
            SourceTimeline timeline = SourceTimeline.of(ofSource);
            ofSource.forEach(
                    snapshot -> timelines.put(new Reading(snapshot.delivery(), snapshot.connector()), timeline));
        });
        snapshots.forEach(snapshot -> snapshot.asOf()
                .ifPresent(day -> asOf.put(new Reading(snapshot.delivery(), snapshot.connector()), day)));
    }

    /** Creates the history of snapshots, at most one for each delivery and connector. */
    public static SnapshotHistory of(Collection<StatedSnapshot> snapshots) {
        return new SnapshotHistory(
                snapshots.stream().sorted(StatedSnapshot.ORDER).toList());
    }

    /** Returns the as-of date of a snapshot delivery; empty if it is unknown, or the delivery is no snapshot. */
    public Optional<LocalDate> asOf(String delivery, String connector) {
        return Optional.ofNullable(asOf.get(new Reading(delivery, connector)));
    }

    /**
     * Returns the timeline of the snapshots to which a delivery belongs: those of its source, or of its customer in that
     * source. Empty if the delivery is not among them.
     */
    Optional<SourceTimeline> timeline(String delivery, String connector) {
        return Optional.ofNullable(timelines.get(new Reading(delivery, connector)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SnapshotHistory history && snapshots.equals(history.snapshots);
    }

    @Override
    public int hashCode() {
        return snapshots.hashCode();
    }

    @Override
    public String toString() {
        return snapshots.size() + " snapshots";
    }
}
