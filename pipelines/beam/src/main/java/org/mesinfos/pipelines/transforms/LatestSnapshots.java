package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.pipelines.attribution.ReplayedFiles;
import org.mesinfos.pipelines.elements.GuardedSequence;
import org.mesinfos.pipelines.elements.SnapshotReading;
import org.mesinfos.pipelines.elements.SourceSequence;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.RejectedTraces;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Determines the current snapshots of each source: the highest sequence among its snapshots that were read completely,
 * and later ones with rejected rows, which withdraw only what those rows cannot have stated.
 *
 * <p>A snapshot adds its rows but withdraws nothing if it was read partially, if no connector reads one of its files, if
 * a rejected row shows neither a subject nor a key, or if all of its rows were rejected.
 */
final class LatestSnapshots {

    private record Source(String organisation, String connector) implements Comparable<Source> {
        @Override
        public int compareTo(Source other) {
            int byOrganisation = organisation.compareTo(other.organisation);
            return byOrganisation != 0 ? byOrganisation : connector.compareTo(other.connector);
        }
    }

    private record SourceSnapshot(Source source, String delivery, long sequence) {}

    /** The reading of all files of one source in one snapshot. */
    private record Reading(boolean complete, long accepted, long rejected, RejectedTraces traces) {

        Reading plus(Reading other) {
            return new Reading(
                    complete && other.complete,
                    accepted + other.accepted,
                    rejected + other.rejected,
                    traces.plus(other.traces));
        }

        boolean withdraws() {
            return complete && traces.isComplete() && (accepted > 0 || rejected == 0);
        }
    }

    private final Map<SourceSnapshot, Reading> readings = new HashMap<>();
    private final Set<String> unreadDeliveries = new HashSet<>();

    private LatestSnapshots() {}

    /**
     * Returns the current snapshots of each source, sorted by source.
     *
     * @param stored published snapshot of the store, with the deliveries of earlier runs
     * @param readings snapshot files that this run read
     * @param replaced replayed files, whose stored entries are ignored
     */
    static List<SourceSequence> horizon(Snapshot stored, List<SnapshotReading> readings, ReplayedFiles replaced) {
        LatestSnapshots snapshots = new LatestSnapshots();
        for (DeliveryEntry delivery : stored.deliveries()) {
            if (delivery.mode() == DeliveryMode.SNAPSHOT && delivery.sequence() > 0) {
                delivery.files().stream()
                        .filter(file -> !replaced.contains(delivery.id(), file.sha256()))
                        .forEach(file -> snapshots.add(delivery, file));
            }
        }
        readings.stream().filter(reading -> reading.getSequence() > 0).forEach(snapshots::add);
        return snapshots.sequences();
    }

    private void add(DeliveryEntry delivery, FileEntry file) {
        add(
                delivery.organisation(),
                file.connector(),
                delivery.id(),
                delivery.sequence(),
                new Reading(
                        file.completeness() == FileEntry.Completeness.COMPLETE,
                        file.accepted(),
                        file.rejectedRows(),
                        file.rejectedTraces()));
    }

    private void add(SnapshotReading reading) {
        add(
                reading.getOrganisation(),
                reading.getConnector(),
                reading.getDelivery(),
                reading.getSequence(),
                new Reading(
                        reading.getComplete(),
                        reading.getAccepted(),
                        reading.getRejected(),
                        new RejectedTraces(reading.getTraces(), !reading.getUntraced())));
    }

    private void add(String organisation, String connector, String delivery, long sequence, Reading reading) {
        if (connector.isEmpty()) {
            unreadDeliveries.add(delivery);
        } else {
            readings.merge(
                    new SourceSnapshot(new Source(organisation, connector), delivery, sequence),
                    reading,
                    Reading::plus);
        }
    }

    private List<SourceSequence> sequences() {
        SortedMap<Source, Long> latest = new TreeMap<>();
        SortedMap<Source, SortedMap<Long, Set<String>>> guarded = new TreeMap<>();
        readings.forEach((snapshot, reading) -> {
            if (!reading.withdraws() || unreadDeliveries.contains(snapshot.delivery())) {
                return;
            }
            latest.merge(snapshot.source(), reading.rejected() == 0 ? snapshot.sequence() : 0, Math::max);
            if (reading.rejected() > 0) {
                guarded.computeIfAbsent(snapshot.source(), source -> new TreeMap<>())
                        .merge(
                                snapshot.sequence(),
                                new TreeSet<>(reading.traces().digests()),
                                LatestSnapshots::common);
            }
        });
        List<SourceSequence> horizon = new ArrayList<>();
        latest.forEach((source, sequence) -> horizon.add(new SourceSequence(
                source.organisation(),
                source.connector(),
                sequence,
                guarded.getOrDefault(source, new TreeMap<>()).tailMap(sequence + 1).entrySet().stream()
                        .map(later -> new GuardedSequence(later.getKey(), List.copyOf(later.getValue())))
                        .toList())));
        return horizon;
    }

    /** Returns what neither of two deliveries with one sequence withdraws. */
    private static Set<String> common(Set<String> one, Set<String> other) {
        TreeSet<String> common = new TreeSet<>(one);
        common.retainAll(other);
        return common;
    }
}
