package org.mesinfos.pipelines.transforms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.pipelines.attribution.ReplayedFiles;
import org.mesinfos.pipelines.elements.SnapshotReading;
import org.mesinfos.pipelines.elements.SnapshotState;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.identity.ownership.HoldingDigests;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.identity.ownership.StatedSnapshot;
import org.mesinfos.pipelines.identity.ownership.StatedSnapshot.Omissions;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.RejectedTraces;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Collector of all snapshot deliveries that have a position among those of their source, from earlier runs and from
 * this one.
 *
 * <p>A snapshot with a part that could not be read does not end holdings that it does not state. A snapshot with rejected rows
 * does not end holdings of the customers and references that those rows show, or any if a row shows neither. An accepted row
 * without a subject counts as a rejected one.
 */
public final class SnapshotHistories {

    private record Reading(String organisation, String connector, String delivery) implements Comparable<Reading> {

        private static final Comparator<Reading> ORDER = Comparator.comparing(Reading::organisation)
                .thenComparing(Reading::connector)
                .thenComparing(Reading::delivery);

        @Override
        public int compareTo(Reading other) {
            return ORDER.compare(this, other);
        }
    }

    /** The files of one snapshot delivery that one connector read. */
    private static final class Files {
        private Optional<Long> sequence = Optional.empty();
        private String customer = "";
        private boolean whole = true;
        private long accepted;
        private long rejected;
        private final Set<String> exceptions = new TreeSet<>();
        private final Set<Optional<LocalDate>> days = new HashSet<>();

        StatedSnapshot snapshot(Reading reading) {
            return new StatedSnapshot(
                    reading.organisation(),
                    reading.connector(),
                    reading.delivery(),
                    sequence,
                    days.size() == 1 ? days.iterator().next() : Optional.empty(),
                    whole && (accepted > 0 || rejected == 0) ? Omissions.END_HOLDINGS : Omissions.PROVE_NOTHING,
                    exceptions,
                    customer);
        }

        void add(FileEntry.Completeness completeness, long acceptedRows, long rejectedRows, RejectedTraces traces) {
            whole &= completeness == FileEntry.Completeness.COMPLETE;
            if (!traces.isComplete()) {
                exceptions.add(HoldingDigests.ANYTHING);
            }
            accepted += acceptedRows;
            rejected += rejectedRows;
            exceptions.addAll(traces.digests());
        }
    }

    private SnapshotHistories() {}

    /** Returns the history of the snapshots in a store. */
    public static SnapshotHistory of(Snapshot stored) {
        return history(states(stored, List.of(), ReplayedFiles.NONE));
    }

    /**
     * Returns the snapshots of a store that apply.
     *
     * @param digests digests of subjects of the store
     */
    public static SnapshotHorizon horizon(Snapshot stored, SubjectDigests digests) {
        return horizon(states(stored, List.of(), ReplayedFiles.NONE), digests);
    }

    /**
     * Returns the snapshots in the order of organisation, connector and delivery.
     *
     * @param stored published snapshot of the store, with the deliveries of earlier runs
     * @param readings snapshot files that this run read
     * @param replaced replayed files, whose stored entries are ignored
     */
    static List<SnapshotState> states(Snapshot stored, List<SnapshotReading> readings, ReplayedFiles replaced) {
        Map<Reading, Files> deliveries = new TreeMap<>();
        Set<String> unread = new HashSet<>();
        for (DeliveryEntry delivery : stored.deliveries()) {
            if (delivery.mode() == DeliveryMode.SNAPSHOT) {
                for (FileEntry file : delivery.files()) {
                    if (replaced.contains(delivery.id(), file.sha256())
                            || file.modeIn(delivery.mode()) == DeliveryMode.APPEND) {
                        continue;
                    }
                    if (file.connector().isEmpty()) {
                        unread.add(delivery.id());
                    } else {
                        add(delivery, file, deliveries);
                    }
                }
            }
        }
        readings.stream()
                .filter(reading -> reading.getConnector().isEmpty())
                .forEach(reading -> unread.add(reading.getDelivery()));
        addReadings(
                readings.stream()
                        .filter(reading -> !reading.getConnector().isEmpty())
                        .toList(),
                deliveries);
        List<SnapshotState> states = new ArrayList<>();
        deliveries.forEach((reading, files) -> {
            files.whole &= !unread.contains(reading.delivery());
            StatedSnapshot snapshot = files.snapshot(reading);
            if (snapshot.sequence().isPresent() || snapshot.asOf().isPresent()) {
                states.add(state(snapshot));
            }
        });
        return states;
    }

    private static void add(DeliveryEntry delivery, FileEntry file, Map<Reading, Files> deliveries) {
        Files files = deliveries.computeIfAbsent(
                new Reading(delivery.organisation(), file.connector(), delivery.id()), first -> new Files());
        files.sequence = delivery.sequence() > 0 ? Optional.of(delivery.sequence()) : Optional.empty();
        files.customer = delivery.customer().orElse("");
        files.add(file.completeness(), file.accepted(), file.rejectedRows(), file.rejectedTraces());
        files.days.add(file.asOf().map(CalendarDay::date));
    }

    private static void addReadings(List<SnapshotReading> readings, Map<Reading, Files> deliveries) {
        Map<String, List<Integer>> statedDays = new TreeMap<>();
        for (SnapshotReading reading : readings) {
            statedDays
                    .computeIfAbsent(reading.getDelivery() + reading.getFileSha256(), first -> new ArrayList<>())
                    .addAll(reading.getStatedAsOf());
        }
        for (SnapshotReading reading : readings) {
            Files files = deliveries.computeIfAbsent(
                    new Reading(reading.getOrganisation(), reading.getConnector(), reading.getDelivery()),
                    first -> new Files());
            files.sequence = reading.getSequence() > 0 ? Optional.of(reading.getSequence()) : Optional.empty();
            files.customer = reading.getCustomer();
            files.add(
                    reading.getComplete() ? FileEntry.Completeness.COMPLETE : FileEntry.Completeness.PARTIAL,
                    reading.getAccepted(),
                    reading.getRejected(),
                    new RejectedTraces(reading.getTraces(), !reading.getUntraced()));
            files.days.add(AsOfDay.of(
                    reading.getAsOfDay(),
                    statedDays.getOrDefault(reading.getDelivery() + reading.getFileSha256(), List.of()),
                    reading.getPeriodEndDay()));
        }
    }

    private static SnapshotState state(StatedSnapshot snapshot) {
        return SnapshotState.newBuilder()
                .setOrganisation(snapshot.organisation())
                .setConnector(snapshot.connector())
                .setDelivery(snapshot.delivery())
                .setSequence(snapshot.sequence().orElse(null))
                .setAsOfDay(snapshot.asOf().map(day -> (int) day.toEpochDay()).orElse(null))
                .setEndsHoldings(snapshot.omissions() == Omissions.END_HOLDINGS)
                .setExceptions(snapshot.exceptions().stream().sorted().toList())
                .setCustomer(snapshot.customer())
                .build();
    }

    /** Converts the elements of the pipeline to a history. */
    static SnapshotHistory history(List<SnapshotState> states) {
        return SnapshotHistory.of(
                states.stream().map(SnapshotHistories::statedSnapshot).toList());
    }

    /** Converts the elements of the pipeline to the snapshots that apply. */
    static SnapshotHorizon horizon(List<SnapshotState> states, SubjectDigests digests) {
        return SnapshotHorizon.of(
                states.stream().map(SnapshotHistories::statedSnapshot).toList(), digests);
    }

    private static StatedSnapshot statedSnapshot(SnapshotState state) {
        return new StatedSnapshot(
                state.getOrganisation(),
                state.getConnector(),
                state.getDelivery(),
                Optional.ofNullable(state.getSequence()),
                Optional.ofNullable(state.getAsOfDay()).map(LocalDate::ofEpochDay),
                state.getEndsHoldings() ? Omissions.END_HOLDINGS : Omissions.PROVE_NOTHING,
                Set.copyOf(state.getExceptions()),
                state.getCustomer());
    }
}
