package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.intake.FailureTrackingContent;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.deliveries.SourceFileConversion;
import org.mesinfos.pipelines.elements.FileLayout;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.RejectedRow;
import org.mesinfos.pipelines.elements.RejectedRows;
import org.mesinfos.pipelines.elements.UnfilledField;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.rows.EncodedEnums;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.CandidateConnector;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.QuarantineDetails;
import org.mesinfos.pipelines.store.catalog.RedactedFile;
import org.mesinfos.pipelines.store.catalog.RejectedTraces;
import org.mesinfos.pipelines.store.catalog.ReplayContext;
import org.mesinfos.pipelines.store.catalog.SnapshotOrder;
import org.mesinfos.pipelines.store.originals.OriginalFile;
import org.mesinfos.pipelines.worker.WorkerStore;

/** Totals of the outcomes of the splits of each file of a delivery. */
final class DeliverySummary {

    private DeliverySummary() {}

    /**
     * Returns the store entry of a delivery, and quarantines its files with rejected rows.
     *
     * <p>If only some files of a known delivery are replayed, the entries of its other files are retained.
     *
     * @param outcomes outcomes of one delivery, at least one
     * @param store store to write quarantined files to
     * @throws UnreadableSourceException if a file to quarantine cannot be read again
     * @throws IOException if the store cannot be written
     */
    static DeliveryEntry of(Iterable<ReadingOutcome> outcomes, WorkerStore store)
            throws IOException, UnreadableSourceException {
        SortedMap<String, List<ReadingOutcome>> byFile = new TreeMap<>();
        for (ReadingOutcome outcome : outcomes) {
            byFile.computeIfAbsent(outcome.getFile().getSha256(), sha256 -> new ArrayList<>())
                    .add(outcome);
        }
        SourceFile any = byFile.values().iterator().next().get(0).getFile();
        SortedMap<FileEntry, DeliveryMode> others = new TreeMap<>(Comparator.comparing(FileEntry::sha256));
        store.snapshot()
                .delivery(any.getDelivery())
                .ifPresent(earlier -> earlier.files().stream()
                        .filter(file -> !byFile.containsKey(file.sha256()))
                        .forEach(file -> others.put(file, file.modeIn(earlier.mode()))));
        DeliveryMode mode = mode(byFile.values(), others);
        List<FileEntry> files = new ArrayList<>();
        others.forEach((file, own) -> files.add(file.withMode(own, mode)));
        for (List<ReadingOutcome> splits : byFile.values()) {
            files.add(fileEntry(splits, mode, store));
        }
        long sequence = any.getSequence() == null ? 0 : any.getSequence();
        Optional<SnapshotOrder> order =
                mode == DeliveryMode.SNAPSHOT ? Optional.of(order(any, files)) : Optional.empty();
        return new DeliveryEntry(
                any.getDelivery(), any.getOrganisation(), mode, sequence, files, order, customer(any, store));
    }

    /** Returns the number of rows of one delivery that leave required fields empty, sorted by field. */
    static List<UnfilledField> unfilledFields(Iterable<ReadingOutcome> outcomes) {
        SortedMap<String, Long> rows = new TreeMap<>();
        for (ReadingOutcome outcome : outcomes) {
            outcome.getUnfilled().forEach(field -> rows.merge(field.getField(), field.getRows(), Long::sum));
        }
        return rows.entrySet().stream()
                .map(entry -> new UnfilledField(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Returns the files of one delivery of which a layout was inferred, sorted by hash. */
    static List<FileLayout> layouts(Iterable<ReadingOutcome> outcomes) {
        SortedMap<String, FileLayout> byFile = new TreeMap<>();
        for (ReadingOutcome outcome : outcomes) {
            if (!outcome.getContext().isEmpty() || !outcome.getLearnt().isEmpty()) {
                String sha256 = outcome.getFile().getSha256();
                byFile.put(sha256, new FileLayout(sha256, outcome.getLearnt(), outcome.getContext()));
            }
        }
        return List.copyOf(byFile.values());
    }

    /** Returns the digest of the customer that the delivery is about; empty if it is about all. */
    private static Optional<String> customer(SourceFile any, WorkerStore store) {
        return Optional.ofNullable(any.getCustomer())
                .map(customer ->
                        store.personKey().digests().of(any.getOrganisation(), Optional.of(Subject.customer(customer))));
    }

    private static SnapshotOrder order(SourceFile any, List<FileEntry> files) {
        if (any.getSequence() != null) {
            return SnapshotOrder.SEQUENCE;
        }
        Set<Optional<CalendarDay>> days = files.stream()
                .filter(file -> file.modeIn(DeliveryMode.SNAPSHOT) == DeliveryMode.SNAPSHOT)
                .map(FileEntry::asOf)
                .collect(Collectors.toSet());
        return days.size() == 1 && days.iterator().next().isPresent() ? SnapshotOrder.DATE : SnapshotOrder.UNKNOWN;
    }

    /**
     * Returns the mode of a delivery: snapshot if any file is one. A file that is not read again, and that no connector reads, may
     * have been a part of a snapshot, which its mode does not prove.
     */
    private static DeliveryMode mode(Collection<List<ReadingOutcome>> read, SortedMap<FileEntry, DeliveryMode> others) {
        boolean isSnapshot = read.stream().anyMatch(splits -> splits.get(0).getMode() == RowMode.SNAPSHOT)
                || others.entrySet().stream()
                        .anyMatch(other ->
                                !other.getKey().connector().isEmpty() && other.getValue() == DeliveryMode.SNAPSHOT);
        return isSnapshot ? DeliveryMode.SNAPSHOT : DeliveryMode.APPEND;
    }

    private static FileEntry fileEntry(List<ReadingOutcome> splits, DeliveryMode mode, WorkerStore store)
            throws IOException, UnreadableSourceException {
        ReadingOutcome first = splits.get(0);
        SourceFile file = first.getFile();
        String connector = first.getConnector() == null ? "" : first.getConnector();
        List<Rejection> rejections = new ArrayList<>();
        Map<RejectionReason, Long> reasons = new TreeMap<>();
        boolean complete = true;
        for (ReadingOutcome split : splits) {
            for (RejectedRows rejected : split.getRejected()) {
                reasons.merge(RejectionReason.valueOf(rejected.getReason()), rejected.getRows(), Long::sum);
            }
            split.getRejections().forEach(row -> rejections.add(rejection(row)));
            complete &= split.getComplete();
        }
        List<CandidateConnector> candidates = first.getCandidates().stream()
                .map(near -> new CandidateConnector(near.getConnector(), near.getVersion(), near.getMissing()))
                .toList();
        DeliveryMode own = EncodedEnums.decode(first.getMode());
        Optional<ContentFile> quarantine = Optional.empty();
        if (!rejections.isEmpty()) {
            QuarantineDetails details = new QuarantineDetails(
                    file.getSha256(),
                    file.getOrganisation(),
                    connector,
                    first.getConnectorVersion(),
                    rejections,
                    connector.isEmpty() ? candidates : List.of(),
                    deliveredAs(file, store.suppression()));
            quarantine = Optional.of(writeQuarantine(details, file, store));
        }
        return new FileEntry(
                        file.getSha256(),
                        file.getSize(),
                        file.getMediaType(),
                        connector,
                        first.getConnectorVersion(),
                        splits.stream().mapToLong(ReadingOutcome::getRead).sum(),
                        splits.stream().mapToLong(ReadingOutcome::getAccepted).sum(),
                        new TreeMap<>(reasons),
                        splits.stream().mapToLong(ReadingOutcome::getSkipped).sum(),
                        complete ? FileEntry.Completeness.COMPLETE : FileEntry.Completeness.PARTIAL,
                        quarantine,
                        (connector.isEmpty() ? mode : own) == DeliveryMode.SNAPSHOT
                                ? traces(connector, reasons, splits)
                                : Optional.empty(),
                        asOf(splits),
                        connector.isEmpty() ? List.of() : candidates)
                .withMode(own, mode);
    }

    private static Optional<RejectedTraces> traces(
            String connector, Map<RejectionReason, Long> rejected, List<ReadingOutcome> splits) {
        RejectedTraces shown = splits.stream()
                .map(split -> new RejectedTraces(split.getTraces(), !split.getUntraced()))
                .reduce(RejectedTraces.NONE, RejectedTraces::plus);
        return connector.isEmpty()
                ? Optional.of(RejectedTraces.INCOMPLETE)
                : Optional.of(shown).filter(traces -> !rejected.isEmpty() || !traces.equals(RejectedTraces.NONE));
    }

    private static ContentFile writeQuarantine(QuarantineDetails details, SourceFile file, WorkerStore store)
            throws IOException, UnreadableSourceException {
        FailureTrackingContent content = new FailureTrackingContent(SourceFileConversion.content(file));
        try (InputStream original = content.open()) {
            RedactedFile redacted = store.snapshot().erased().files().get(details.sha256());
            String expected = redacted == null || !OriginalFile.isOriginal(file.getUri())
                    ? details.sha256()
                    : redacted.blanked().orElse(details.sha256());
            return store.content().writeQuarantine(details, expected, original);
        } catch (IOException failure) {
            if (content.failure().isPresent()) {
                throw new UnreadableSourceException(content.failure().get());
            }
            throw failure;
        }
    }

    /** Returns the as-of date of a snapshot file. */
    private static Optional<CalendarDay> asOf(List<ReadingOutcome> splits) {
        ReadingOutcome first = splits.get(0);
        SourceFile file = first.getFile();
        if (first.getMode() != RowMode.SNAPSHOT) {
            return Optional.empty();
        }
        List<Integer> stated =
                splits.stream().flatMap(split -> split.getStatedAsOf().stream()).toList();
        return AsOfDay.of(file.getAsOfDay(), stated, file.getPeriodEndDay()).map(CalendarDay::new);
    }

    private static ReplayContext deliveredAs(SourceFile file, Suppression suppression) {
        return new ReplayContext(
                file.getEncoding(),
                Optional.ofNullable(file.getCustomer())
                        .map(customer -> suppression.sealedCustomer(file.getOrganisation(), customer)),
                Optional.ofNullable(file.getMode()).map(EncodedEnums::decode),
                file.getSequence() == null ? OptionalLong.empty() : OptionalLong.of(file.getSequence()));
    }

    private static Rejection rejection(RejectedRow row) {
        return new Rejection(
                RejectionReason.valueOf(row.getReason()),
                new Locator(row.getPage(), row.getLine(), row.getPath()),
                row.getColumn(),
                row.getFound(),
                row.getExpected());
    }
}
