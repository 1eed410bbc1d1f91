package org.mesinfos.pipelines.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.ConnectorRunner;
import org.mesinfos.connectors.intake.FileOutcome;
import org.mesinfos.pipelines.deliveries.UnreadableFileCheck;

/** Reader of single files, as a run reads them, without a store. */
public final class FileInspector {

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
     * @param files files that {@link InspectedFiles} has scanned
     */
    public FileInspector together(List<SourceContent> files) throws IOException {
        List<LayoutFact> facts = new ArrayList<>();
        for (SourceContent file : files) {
            for (SourceContent part : InspectedFiles.parts(file)) {
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
            FileOutcome outcome = new ConnectorRunner(chosen.connector()).read(content, sink);
            return Inspection.read(content, chosen.connector(), reason, chosen.passedOver(), outcome);
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
                FileOutcome outcome = new ConnectorRunner(suggestion.get().connector()).read(content, sink);
                return Inspection.proposed(content, suggestion.get(), reason, misses, outcome);
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

    /** Reads a file with the given connector, without recognition. */
    public Inspection read(SourceContent content, Connector connector, String reason, RowSink sink) throws IOException {
        return Inspection.read(
                content, connector, reason, List.of(), new ConnectorRunner(connector).read(content, sink));
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
        return Inspection.rejected(content, rejection, reason, candidates);
    }
}
