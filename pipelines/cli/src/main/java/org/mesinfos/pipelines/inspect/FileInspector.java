package org.mesinfos.pipelines.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.GenericReader;
import org.mesinfos.connectors.api.LayoutFact;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.OrganisationContext;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.catalogue.AllowedConnectors;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.catalogue.IsolatedReader;
import org.mesinfos.connectors.catalogue.Selection;
import org.mesinfos.connectors.format.archive.ArchivedFile;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.ConnectorRunner;
import org.mesinfos.connectors.intake.FileOrigin;
import org.mesinfos.connectors.intake.FileOutcome;
import org.mesinfos.connectors.intake.PathContent;
import org.mesinfos.pipelines.deliveries.ArchiveScanner;
import org.mesinfos.pipelines.deliveries.OrganisationSettings;
import org.mesinfos.pipelines.deliveries.UnreadableFileCheck;

/** Reader of single files, as a run reads them, without a store. */
public final class FileInspector {

    /** Delivery id of inspected files, which belong to no delivery. */
    private static final String INSPECTED = "inspected";

    private static final int MAX_NEARNESS = 100;

    private final ConnectorRegistry connectors;
    private final AllowedConnectors allowed;
    private final Optional<Integer> minConfidence;
    private final OrganisationContext organisation;

    /**
     * Creates an inspector.
     *
     * @param allowed the connectors that may be selected
     */
    public FileInspector(ConnectorRegistry connectors, AllowedConnectors allowed) {
        this(connectors, allowed, Optional.empty());
    }

    /**
     * Creates an inspector.
     *
     * @param allowed the connectors that may be selected
     * @param minConfidence lowest confidence, in percent, of a proposal without proof; empty for that of the allowed
     *     connectors
     */
    public FileInspector(ConnectorRegistry connectors, AllowedConnectors allowed, Optional<Integer> minConfidence) {
        this(connectors, allowed, minConfidence, OrganisationContext.NONE);
    }

    private FileInspector(
            ConnectorRegistry connectors,
            AllowedConnectors allowed,
            Optional<Integer> minConfidence,
            OrganisationContext organisation) {
        this.connectors = connectors;
        this.allowed = allowed;
        this.minConfidence = minConfidence;
        this.organisation = organisation;
    }

    /**
     * Returns an inspector that reads each file in the context of others, as files of one organisation: what one of them
     * proves about its layout decides in the others.
     *
     * @param files files that {@link #content} has scanned
     */
    public FileInspector together(List<SourceContent> files) throws IOException {
        List<LayoutFact> facts = new ArrayList<>();
        for (SourceContent file : files) {
            for (SourceContent part : parts(file)) {
                facts.addAll(proves(part));
            }
        }
        return new FileInspector(connectors, allowed, minConfidence, OrganisationContext.of(facts));
    }

    /** Returns whether a generic reader may be selected, which reads a file in the context of others. */
    public boolean allowsGenericReaders() {
        return connectors.genericReaders().stream().anyMatch(allowed::allows);
    }

    /** Returns what a file proves by itself; empty if a described connector recognises it. */
    private List<LayoutFact> proves(SourceContent content) throws IOException {
        BufferedFilePreview preview = BufferedFilePreview.of(content, PdfReader.isolated());
        Selection alone = connectors.select(preview, allowed);
        boolean undescribed = alone instanceof Selection.None
                || (alone instanceof Selection.Chosen chosen && chosen.connector() instanceof GenericReader);
        return undescribed
                ? connectors.genericReaders().stream()
                        .flatMap(reader -> new IsolatedReader(reader).proves(preview).stream())
                        .toList()
                : List.of();
    }

    private Stream<GenericReader> genericReaders() {
        return connectors.genericReaders().stream().map(reader -> reader.within(organisation));
    }

    /** Scans a local file. */
    public SourceContent content(Path file, OrganisationSettings organisation, Optional<String> customer)
            throws IOException {
        return PathContent.scan(
                file,
                new FileOrigin(organisation.id(), INSPECTED, organisation.zone(), organisation.country(), customer));
    }

    /**
     * Returns the files that a run would read: the file itself, or each file of an archive.
     *
     * @param file a file that {@link #content} has scanned
     */
    public List<SourceContent> parts(SourceContent file) throws IOException {
        List<SourceContent> parts = new ArrayList<>();
        for (ArchiveScanner.ScannedEntry part : ArchiveScanner.scan(file).entries()) {
            parts.add(new ArchivedFile(
                    file,
                    part.name(),
                    ArchiveScanner.context(file.context(), part),
                    part.scan().scan().size()));
        }
        return parts.isEmpty() ? List.of(file) : parts;
    }

    /** Returns the name of a file in its archive, after a slash; empty if it is not in an archive. */
    public static String partName(SourceContent content) {
        return content instanceof ArchivedFile part ? "/" + part.name() : "";
    }

    /**
     * Selects the connector of a file and reads the file.
     *
     * @param sink receives the rows
     */
    public Inspection inspect(SourceContent content, RowSink sink) throws IOException {
        Selection selection =
                connectors.within(organisation).select(BufferedFilePreview.of(content, PdfReader.isolated()), allowed);
        if (selection instanceof Selection.Chosen chosen) {
            String reason =
                    chosen.claim().reason() + " (strength " + chosen.claim().strength() + ")";
            return read(content, chosen.connector(), reason, chosen.passedOver(), sink);
        }
        if (selection instanceof Selection.Ambiguous ambiguous) {
            return rejected(
                    content,
                    rejection(content, RejectionReason.AMBIGUOUS_CONNECTOR),
                    "claimed with equal strength by " + String.join(" and ", ambiguous.connectorIds()),
                    List.of(),
                    sink);
        }
        Optional<Rejection> refusal = UnreadableFileCheck.rejection(content);
        if (refusal.isPresent()) {
            return rejected(content, refusal.get(), refusal.get().found(), List.of(), sink);
        }
        return rejected(
                content,
                rejection(content, RejectionReason.NO_CONNECTOR),
                "no connector recognises it",
                ((Selection.None) selection).nearMisses(),
                sink);
    }

    /**
     * Inspects a file like {@link #inspect}, but a file that no connector recognises is read with the proposal of a
     * generic reader, if there is one, to show the possible result.
     *
     * @param sink receives the rows; those of a proposal are marked as an inferred reading
     */
    public Inspection inspectOrPropose(SourceContent content, RowSink sink) throws IOException {
        BufferedFilePreview preview = BufferedFilePreview.of(content, PdfReader.isolated());
        List<Selection.NearMiss> misses = new ArrayList<>();
        Selection selection = connectors.select(preview, allowed);
        if (selection instanceof Selection.None none) {
            misses.addAll(none.nearMisses());
        } else if (selection instanceof Selection.Chosen chosen) {
            List<String> failures = ConnectorRegistry.failures(chosen.connector(), preview);
            if (!failures.isEmpty()) {
                misses.add(new Selection.NearMiss(chosen.connector().id(), MAX_NEARNESS, failures));
            }
        }
        if (selection instanceof Selection.None || !misses.isEmpty()) {
            Optional<Inspection.Suggestion> suggestion = genericReaders()
                    .flatMap(fallback -> new IsolatedReader(fallback)
                            .propose(preview).map(proposal -> new Inspection.Suggestion(fallback, proposal)).stream())
                    .max(Comparator.comparingInt(found -> found.proposal().plausibility()));
            if (suggestion.isPresent()) {
                String reason = selection instanceof Selection.None
                        ? "no connector recognises it"
                        : "no connector that recognises it can read a row";
                return propose(content, suggestion.get(), reason, misses, sink);
            }
        }
        return inspect(content, sink);
    }

    /**
     * Inspects a file like {@link #inspectOrPropose}, but accepts a proposal only if it is proven or confident enough,
     * as a run of an operator who allows all generic readers would.
     *
     * @param sink receives the rows
     */
    public Inspection inspectOrAccept(SourceContent content, RowSink sink) throws IOException {
        PendingRows rows = new PendingRows();
        Inspection inspection = inspectOrPropose(content, rows);
        Optional<Inspection.Suggestion> unproven = inspection
                .proposal()
                .filter(suggestion -> !suggestion
                        .proposal()
                        .isAcceptable(minConfidence.orElseGet(() -> allowed.minConfidence(suggestion.connector()))));
        if (unproven.isEmpty()) {
            rows.passTo(sink);
            return inspection;
        }
        List<Selection.NearMiss> candidates = new ArrayList<>();
        candidates.add(new Selection.NearMiss(
                unproven.get().connector().id(),
                unproven.get().proposal().confidence(),
                unproven.get().proposal().lacking()));
        candidates.addAll(inspection.candidates());
        return rejected(
                content,
                rejection(content, RejectionReason.NO_CONNECTOR),
                "no reading is proven or confident enough",
                candidates,
                sink);
    }

    private static Inspection propose(
            SourceContent content,
            Inspection.Suggestion suggestion,
            String reason,
            List<Selection.NearMiss> misses,
            RowSink sink)
            throws IOException {
        GenericReader fallback = suggestion.connector();
        FileOutcome outcome = new ConnectorRunner(fallback).read(content, sink);
        return new Inspection(
                content.context().mediaType(),
                content.context().encoding(),
                Optional.empty(),
                reason,
                misses.stream()
                        .filter(candidate -> !candidate.connectorId().equals(fallback.id()))
                        .toList(),
                Optional.of(suggestion),
                outcome);
    }

    /** Reads a file with the given connector, without recognition. */
    public Inspection read(SourceContent content, Connector connector, String reason, RowSink sink) throws IOException {
        return read(content, connector, reason, List.of(), sink);
    }

    private static Inspection read(
            SourceContent content,
            Connector connector,
            String reason,
            List<Selection.NearMiss> passedOver,
            RowSink sink)
            throws IOException {
        FileOutcome outcome = new ConnectorRunner(connector).read(content, sink);
        return new Inspection(
                content.context().mediaType(),
                content.context().encoding(),
                Optional.of(connector),
                reason,
                passedOver,
                Optional.empty(),
                outcome);
    }

    /** Explains why no connector reads a file. A run detects the type without the name of the file, and less of it. */
    private static Rejection rejection(SourceContent content, RejectionReason reason) {
        String type = content.context().mediaType();
        return new Rejection(
                reason,
                Locator.wholeFile(),
                "",
                "a file of type " + type + (reason == RejectionReason.NO_CONNECTOR ? " that no connector takes" : ""),
                "a file that exactly one connector recognises");
    }

    private static Inspection rejected(
            SourceContent content,
            Rejection rejection,
            String reason,
            List<Selection.NearMiss> candidates,
            RowSink sink) {
        sink.startRow();
        sink.reject(rejection);
        return new Inspection(
                content.context().mediaType(),
                content.context().encoding(),
                Optional.empty(),
                reason,
                candidates,
                Optional.empty(),
                new FileOutcome(1, 0, Map.of(rejection.reason(), 1L), 0));
    }
}
