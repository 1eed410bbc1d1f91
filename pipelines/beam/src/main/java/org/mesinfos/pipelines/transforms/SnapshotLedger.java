package org.mesinfos.pipelines.transforms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.pipelines.elements.SnapshotReading;
import org.mesinfos.pipelines.elements.SourceSequence;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Which snapshot of each source holds: the one with the highest sequence of all that were read whole.
 *
 * <p>A snapshot of which part could not be read adds what it tells, but withdraws nothing: what it lacks may stand in
 * the part that is missing.
 */
final class SnapshotLedger {

    private record Source(String organisation, String connector) implements Comparable<Source> {
        @Override
        public int compareTo(Source other) {
            int byOrganisation = organisation.compareTo(other.organisation);
            return byOrganisation != 0 ? byOrganisation : connector.compareTo(other.connector);
        }
    }

    private record Reading(Source source, String delivery, long sequence) {}

    private SnapshotLedger() {}

    /**
     * The snapshots that hold, sorted.
     *
     * @param stored what earlier runs took
     * @param readings the snapshot files that this run read
     * @param replaced the files of earlier runs that are among them
     */
    static List<SourceSequence> horizon(Snapshot stored, List<SnapshotReading> readings, ReplacedReadings replaced) {
        Map<Reading, Boolean> whole = new HashMap<>();
        for (DeliveryEntry delivery : stored.deliveries()) {
            if (delivery.mode() == DeliveryMode.SNAPSHOT && delivery.sequence() > 0) {
                for (FileEntry file : delivery.files()) {
                    if (!file.connector().isEmpty() && !replaced.covers(delivery.id(), file.sha256())) {
                        Source source = new Source(delivery.organisation(), file.connector());
                        whole.merge(
                                new Reading(source, delivery.id(), delivery.sequence()),
                                file.completeness() == FileEntry.Completeness.COMPLETE,
                                Boolean::logicalAnd);
                    }
                }
            }
        }
        for (SnapshotReading reading : readings) {
            Source source = new Source(reading.getOrganisation(), reading.getConnector());
            whole.merge(
                    new Reading(source, reading.getDelivery(), reading.getSequence()),
                    reading.getComplete(),
                    Boolean::logicalAnd);
        }
        Map<Source, Long> latest = new TreeMap<>();
        whole.forEach((reading, complete) -> {
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
