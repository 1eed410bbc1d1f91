package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowTrace;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.intake.ConnectorRunner;
import org.mesinfos.pipelines.deliveries.FileReading;
import org.mesinfos.pipelines.deliveries.FileReadings;
import org.mesinfos.pipelines.deliveries.InboxFileContent;
import org.mesinfos.pipelines.deliveries.SourceFileConversion;
import org.mesinfos.pipelines.identity.BlankedRows;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.identity.ownership.HoldingDigests;
import org.mesinfos.pipelines.identity.traces.RowTraces;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.QuarantineDetails;
import org.mesinfos.pipelines.store.catalog.RejectedTraces;

/** Finder of the lines of rows in kept files. */
final class QuarantinedLines {

    private final ContentStore content;
    private final ConnectorRegistry connectors;
    private final Suppression suppression;
    private final Optional<ContentFile> readings;
    /** Contents of {@link #readings}; null until a file has to be read again. */
    private @Nullable FileReadings loaded;

    /**
     * @param suppression erased people
     * @param readings how each file was read
     */
    QuarantinedLines(
            ContentStore content,
            ConnectorRegistry connectors,
            Suppression suppression,
            Optional<ContentFile> readings) {
        this.suppression = suppression;
        this.content = content;
        this.connectors = connectors;
        this.readings = readings;
    }

    /**
     * Returns the lines on which rejected rows start, with the reasons, for each entry of a file.
     *
     * @param kept the kept bytes of the file
     */
    List<SortedMap<Long, RejectionReason>> rejected(RedactionCandidate file, byte[] kept) throws IOException {
        List<SortedMap<Long, RejectionReason>> byEntry = new ArrayList<>();
        for (int i = 0; i < file.entries().size(); i++) {
            FileEntry entry = file.entries().get(i);
            SortedMap<Long, RejectionReason> lines = new TreeMap<>();
            if (entry.quarantine().isPresent()) {
                QuarantineDetails details =
                        content.readQuarantineDetails(entry.quarantine().get());
                details.rejections()
                        .forEach(rejection -> lines.put(rejection.locator().line(), rejection.reason()));
                if (details.rejections().size() == QuarantineDetails.MAX_LISTED) {
                    lines.putAll(readAgain(file.deliveries().get(i), details, kept));
                }
            }
            byEntry.add(lines);
        }
        return byEntry;
    }

    /** Returns the rejected lines of a file that has more of them than its details list. */
    private SortedMap<Long, RejectionReason> readAgain(DeliveryEntry delivery, QuarantineDetails details, byte[] kept)
            throws IOException {
        Optional<FileReading> reading = readings().find(delivery.id(), details.sha256());
        Optional<Connector> connector =
                connectors.find(details.connector()).filter(known -> known.version() == details.connectorVersion());
        return reading.isEmpty() || connector.isEmpty()
                ? Collections.emptySortedMap()
                : RejectedLines.read(connector.get(), reading.get().getFile(), kept);
    }

    /**
     * Returns rejected rows with what they show; a row that cannot be read as before may show anything.
     *
     * @param lines lines on which the rows start, from 1
     * @param kept kept bytes in which the rows are not blank yet
     * @param digests digests of subjects and keys
     */
    BlankedRows shown(DeliveryEntry delivery, FileEntry entry, Set<Long> lines, byte[] kept, SubjectDigests digests)
            throws IOException {
        RowTraces traces = new RowTraces(delivery.organisation(), digests, RejectedTraces.MAX_DIGESTS);
        ShownByRows shown = new ShownByRows(lines, traces);
        Optional<ReadableFile> readable = readable(delivery, entry);
        if (readable.isPresent()) {
            new ConnectorRunner(readable.get().connector())
                    .read(BytesContent.of(readable.get().context(), kept), shown);
        }
        return new BlankedRows(
                delivery.id(),
                entry.sha256(),
                List.copyOf(lines),
                shown.isComplete() ? traces.digests() : List.of(HoldingDigests.ANYTHING));
    }

    /**
     * Returns the rows of a file, as the connector of each delivery reads it; those of deliveries whose connector cannot read it as
     * before are left out.
     *
     * @param kept kept bytes of the file, in which rows may be blank
     */
    List<KeptRows> rows(RedactionCandidate file, byte[] kept) throws IOException {
        return rows(file, context -> BytesContent.of(context, kept));
    }

    /** Returns the same of kept bytes at a URI, which are not read in memory. */
    List<KeptRows> rows(RedactionCandidate file, String uri) throws IOException {
        return rows(
                file,
                context ->
                        new InboxFileContent(context, uri, file.entries().get(0).bytes()));
    }

    private List<KeptRows> rows(RedactionCandidate file, Function<SourceContext, SourceContent> kept)
            throws IOException {
        List<KeptRows> rows = new ArrayList<>();
        for (int i = 0; i < file.entries().size(); i++) {
            String organisation = file.deliveries().get(i).organisation();
            Optional<ReadableFile> readable =
                    readable(file.deliveries().get(i), file.entries().get(i));
            if (readable.isPresent()) {
                rows.add(KeptRows.read(
                        readable.get().connector(),
                        kept.apply(readable.get().context()),
                        trace -> isOfErased(organisation, readable.get().context(), trace)));
            }
        }
        return rows;
    }

    /** Returns whether a rejected row shows a reference of an erased person, or is in a file of one. */
    private boolean isOfErased(String organisation, SourceContext context, RowTrace trace) {
        return context.customer().stream()
                        .anyMatch(customer -> suppression.covers(organisation, Subject.customer(customer)))
                || trace.subjects().stream()
                        .anyMatch(subject -> suppression.isReference(organisation, subject.reference()));
    }

    /**
     * A file that can be read as before.
     *
     * @param connector in the version that read the file
     */
    private record ReadableFile(Connector connector, SourceContext context) {}

    private Optional<ReadableFile> readable(DeliveryEntry delivery, FileEntry entry) throws IOException {
        Optional<Connector> connector =
                connectors.find(entry.connector()).filter(known -> known.version() == entry.connectorVersion());
        return connector.isEmpty()
                ? Optional.empty()
                : readings()
                        .find(delivery.id(), entry.sha256())
                        .map(reading -> new ReadableFile(
                                connector.get(),
                                SourceFileConversion.content(reading.getFile()).context()));
    }

    private FileReadings readings() throws IOException {
        if (loaded == null) {
            loaded = content.readReadings(readings);
        }
        return loaded;
    }
}
