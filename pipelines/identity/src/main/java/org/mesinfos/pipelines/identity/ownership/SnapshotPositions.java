package org.mesinfos.pipelines.identity.ownership;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rule for the order of the snapshots of one source. Stateless.
 *
 * <p>Snapshots are ordered by their declared sequence if each has one, otherwise by their as-of date if each has one.
 * Otherwise only those with a sequence are in order, because a sequence cannot be compared with a date; the others add
 * their rows like append deliveries. Snapshots with an equal sequence or date have one position.
 */
public final class SnapshotPositions {

    private SnapshotPositions() {}

    /**
     * Returns the snapshots that have a position, from the earliest to the latest.
     *
     * @param snapshots snapshots of one source, each with a sequence or an as-of date
     */
    public static SortedMap<Long, List<StatedSnapshot>> of(Collection<StatedSnapshot> snapshots) {
        if (snapshots.stream().allMatch(snapshot -> snapshot.sequence().isPresent())) {
            return grouped(snapshots, snapshot -> snapshot.sequence().orElseThrow());
        }
        if (snapshots.stream().allMatch(snapshot -> snapshot.asOf().isPresent())) {
            return grouped(snapshots, snapshot -> snapshot.asOf().orElseThrow().toEpochDay());
        }
        return of(snapshots.stream()
                .filter(snapshot -> snapshot.sequence().isPresent())
                .toList());
    }

    private static SortedMap<Long, List<StatedSnapshot>> grouped(
            Collection<StatedSnapshot> snapshots, Function<StatedSnapshot, Long> position) {
        return snapshots.stream().collect(Collectors.groupingBy(position, TreeMap::new, Collectors.toList()));
    }
}
