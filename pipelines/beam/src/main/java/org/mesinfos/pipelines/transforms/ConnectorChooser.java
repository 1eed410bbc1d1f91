package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.OrganisationContext;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.catalogue.AllowedConnectors;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.catalogue.Selection;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.pipelines.deliveries.InboxFileContent;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.deliveries.SourceFileConversion;
import org.mesinfos.pipelines.deliveries.UnreadableFileCheck;
import org.mesinfos.pipelines.elements.NearConnector;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.ReadingTask;
import org.mesinfos.pipelines.elements.RejectedRow;
import org.mesinfos.pipelines.elements.RejectedRows;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.worker.LayoutContexts;

/**
 * Selection of the connector of a file, and division of a large file into splits. A file that no connector reads has a
 * rejected outcome. Thread-safe.
 */
final class ConnectorChooser {

    private static final String EXPECTED_ONE_CONNECTOR = "a file that exactly one connector recognises";

    private final ConnectorRegistry connectors;
    private final Map<String, List<String>> allowed;
    private final long splitBytes;
    private final LayoutContexts contexts;
    private final Function<OrganisationContext, ConnectorRegistry> inContext;

    /** Result for one file: the splits to read, or the outcome of a file that is not read. */
    sealed interface Choice {

        /**
         * Choice of a connector that reads the file.
         *
         * @param tasks one task for each split
         */
        record Read(List<ReadingTask> tasks) implements Choice {}

        /**
         * Result for a file that no connector reads.
         *
         * @param outcome the file, rejected as a whole or not readable
         */
        record Rejected(ReadingOutcome outcome) implements Choice {}
    }

    /**
     * @param allowed by organisation, the connectors that may claim its files; an organisation without an entry is not
     *     restricted by the settings
     * @param splitBytes target size of the splits of large files
     * @param contexts what the files of each organisation prove about their layouts
     * @param inContext returns the connectors as they read files in the context of others
     */
    ConnectorChooser(
            ConnectorRegistry connectors,
            Map<String, List<String>> allowed,
            long splitBytes,
            LayoutContexts contexts,
            Function<OrganisationContext, ConnectorRegistry> inContext) {
        this.connectors = connectors;
        this.allowed = allowed;
        this.splitBytes = splitBytes;
        this.contexts = contexts;
        this.inContext = inContext;
    }

    /** Chooses for one file. A file that cannot be read has an outcome with a failure. */
    Choice choose(SourceFile file) {
        AtomicReference<Choice> choice = new AtomicReference<>();
        Optional<String> failure = IsolatedWork.failure(() -> choice.set(chosen(file)));
        return failure.<Choice>map(reason -> new Choice.Rejected(FailedReading.outcome(file, reason)))
                .orElseGet(choice::get);
    }

    private Choice chosen(SourceFile file) throws IOException {
        SourceContent content = SourceFileConversion.content(file);
        BufferedFilePreview preview = BufferedFilePreview.of(content, PdfReader.isolated());
        AllowedConnectors permitted = allowed(file.getOrganisation());
        OrganisationContext context = contexts.of(file.getOrganisation());
        InferredLayout layout = InferredLayout.of(connectors, permitted, preview, context);
        Selection selection = layout.selection(() -> inContext.apply(context).select(preview, permitted));
        if (selection instanceof Selection.Chosen chosen) {
            return read(
                    file,
                    content,
                    chosen.connector(),
                    layout,
                    chosen.passedOver().stream()
                            .map(candidate -> nearConnector(candidate.connectorId(), candidate.missing()))
                            .toList());
        }
        if (selection instanceof Selection.Ambiguous ambiguous) {
            return rejected(
                    file,
                    layout,
                    RejectionReason.AMBIGUOUS_CONNECTOR,
                    ambiguous.connectorIds().size() + " connectors that claim it equally",
                    EXPECTED_ONE_CONNECTOR,
                    ambiguous.connectorIds().stream()
                            .map(id -> nearConnector(id, List.of()))
                            .toList());
        }
        return unrecognised(file, layout, (Selection.None) selection, UnreadableFileCheck.rejection(content));
    }

    private Choice unrecognised(
            SourceFile file, InferredLayout layout, Selection.None none, Optional<Rejection> refusal) {
        return rejected(
                file,
                layout,
                refusal.map(Rejection::reason).orElse(RejectionReason.NO_CONNECTOR),
                refusal.map(Rejection::found)
                        .orElse("a file of type " + file.getMediaType() + " that no connector takes"),
                refusal.map(Rejection::expected).orElse(EXPECTED_ONE_CONNECTOR),
                none.nearMisses().stream()
                        .map(candidate -> nearConnector(candidate.connectorId(), candidate.missing()))
                        .toList());
    }

    private Choice read(
            SourceFile file,
            SourceContent content,
            Connector connector,
            InferredLayout layout,
            List<NearConnector> passedOver)
            throws IOException {
        List<Split> splits = InboxFileContent.isArchiveEntry(file.getUri())
                ? List.of(Split.WHOLE) // Each split would have to decompress all content before it.
                : connector.split(content, splitBytes);
        return new Choice.Read(splits.stream()
                .map(split -> task(file, connector, layout, split, passedOver))
                .toList());
    }

    private Connector connector(String id) {
        return connectors
                .find(id)
                .orElseThrow(
                        () -> new IllegalStateException("This worker lacks connector " + id + ", which another has"));
    }

    private NearConnector nearConnector(String id, List<String> missing) {
        return new NearConnector(id, connector(id).version(), missing);
    }

    private AllowedConnectors allowed(String organisation) {
        List<String> patterns = allowed.get(organisation);
        return patterns == null ? AllowedConnectors.of(organisation) : new AllowedConnectors(patterns);
    }

    private static ReadingTask task(
            SourceFile file, Connector connector, InferredLayout layout, Split split, List<NearConnector> passedOver) {
        return ReadingTask.newBuilder()
                .setFile(file)
                .setConnector(connector.id())
                .setStart(split.start())
                .setEnd(split.end())
                .setFirstLine(split.firstLine())
                .setFirstRecord(split.firstRecord())
                .setPassedOver(passedOver)
                .setLearnt(layout.learnt())
                .setContext(layout.context())
                .build();
    }

    /** Returns the outcome of a file that no connector reads: it counts as one row, rejected as a whole. */
    private static Choice rejected(
            SourceFile file,
            InferredLayout layout,
            RejectionReason reason,
            String found,
            String expected,
            List<NearConnector> candidates) {
        return new Choice.Rejected(ReadingOutcome.newBuilder()
                .setFile(file)
                .setMode(RowMode.APPEND)
                .setRead(1)
                .setAccepted(0)
                .setSkipped(0)
                .setComplete(false)
                .setRejected(List.of(new RejectedRows(reason.name(), 1L)))
                .setRejections(List.of(RejectedRow.newBuilder()
                        .setReason(reason.name())
                        .setPage(0)
                        .setLine(0)
                        .setPath("")
                        .setColumn("")
                        .setFound(found)
                        .setExpected(expected)
                        .build()))
                .setCandidates(candidates)
                .setLearnt(layout.learnt())
                .setContext(layout.context())
                .build());
    }
}
