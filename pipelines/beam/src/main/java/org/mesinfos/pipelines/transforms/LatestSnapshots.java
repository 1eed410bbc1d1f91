package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.pipelines.attribution.ReplayedFiles;
import org.mesinfos.pipelines.elements.SnapshotReading;
import org.mesinfos.pipelines.elements.SourceSequence;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Determines the current snapshot of each source: the highest sequence among its snapshots that were read completely.
 *
 * <p>A partially read snapshot adds its rows but withdraws nothing, because rows that it omits may be in the part that
 * could not be read.
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

    private LatestSnapshots() {}

    /**
     * Returns the sequence of the current snapshot of each source, sorted by source.
     *
     * @param stored published snapshot of the store, with the deliveries of earlier runs
     * @param readings snapshot files that this run read
     * @param replaced replayed files, whose stored entries are ignored
     */
    static List<SourceSequence> horizon(Snapshot stored, List<SnapshotReading> readings, ReplayedFiles replaced) {
        Map<SourceSnapshot, Boolean> completeness = new HashMap<>();
        for (DeliveryEntry delivery : stored.deliveries()) {
            if (delivery.mode() == DeliveryMode.SNAPSHOT && delivery.sequence() > 0) {
                for (FileEntry file : delivery.files()) {
                    if (!file.connector().isEmpty() && !replaced.contains(delivery.id(), file.sha256())) {
                        Source source = new Source(delivery.organisation(), file.connector());
                        completeness.merge(
                                new SourceSnapshot(source, delivery.id(), delivery.sequence()),
                                file.completeness() == FileEntry.Completeness.COMPLETE,
                                Boolean::logicalAnd);
                    }
                }
            }
        }
        for (SnapshotReading reading : readings) {
            Source source = new Source(reading.getOrganisation(), reading.getConnector());
            completeness.merge(
                    new SourceSnapshot(source, reading.getDelivery(), reading.getSequence()),
                    reading.getComplete(),
                    Boolean::logicalAnd);
        }
        Map<Source, Long> latest = new TreeMap<>();
        completeness.forEach((reading, complete) -> {
            if (complete) {
                latest.merge(reading.source(), reading.sequence(), Math::max);
            }
        });
        List<SourceSequence> horizon = new ArrayList<>();
        latest.forEach((source, sequence) ->
                horizon.add(new SourceSequence(source.organisation(), source.connector(), sequence)));
        return horizon;
    }
}
