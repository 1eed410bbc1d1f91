package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.transforms.DoFn;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.catalogue.AllowedConnectors;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.catalogue.Selection;
import org.mesinfos.connectors.format.pdf.PdfReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.pipelines.deliveries.InboxContent;
import org.mesinfos.pipelines.deliveries.Mode;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.deliveries.SourceFiles;
import org.mesinfos.pipelines.deliveries.UnreadableFiles;
import org.mesinfos.pipelines.elements.NearConnector;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.ReadingTask;
import org.mesinfos.pipelines.elements.RejectedRow;
import org.mesinfos.pipelines.elements.RejectedRows;

/**
 * Selects the connector of a file and divides a large file into splits. For a file that no connector reads, emits a
 * rejected outcome.
 */
final class ChooseConnector extends DoFn<SourceFile, ReadingTask> {

    private static final long serialVersionUID = 1L;

    private static final String ONE_CONNECTOR = "a file that exactly one connector recognises";

    private final String operatorConnectors;
    private final Map<String, List<String>> allowed;
    private final long pieceBytes;
    private transient ConnectorRegistry connectors;

    ChooseConnector(String operatorConnectors, Map<String, List<String>> allowed, long pieceBytes) {
        this.operatorConnectors = operatorConnectors;
        this.allowed = allowed;
        this.pieceBytes = pieceBytes;
    }

    @Setup
    public void setUp() {
        connectors = WorkerConnectors.in(operatorConnectors);
    }

    @ProcessElement
    public void choose(@Element SourceFile file, MultiOutputReceiver output) throws IOException {
        SourceContent content = SourceFiles.content(file);
        if (file.getConnector() != null) {
            cut(file, content, named(file.getConnector()), output);
            return;
        }
        Selection selection = connectors.select(
                BufferedFilePreview.of(content, PdfReader.isolated()), allowed(file.getOrganisation()));
        if (selection instanceof Selection.Chosen chosen) {
            cut(file, content, chosen.connector(), output);
        } else if (selection instanceof Selection.Ambiguous ambiguous) {
            output.get(ParseSourceFiles.OUTCOMES)
                    .output(notTaken(
                            file,
                            RejectionReason.AMBIGUOUS_CONNECTOR,
                            ambiguous.connectorIds().size() + " connectors that claim it equally",
                            ONE_CONNECTOR,
                            ambiguous.connectorIds().stream()
                                    .map(id -> near(id, List.of()))
                                    .toList()));
        } else if (selection instanceof Selection.None none) {
            Optional<Rejection> refusal = UnreadableFiles.refusal(content);
            output.get(ParseSourceFiles.OUTCOMES)
                    .output(notTaken(
                            file,
                            refusal.map(Rejection::reason).orElse(RejectionReason.NO_CONNECTOR),
                            refusal.map(Rejection::found)
                                    .orElse("a file of type " + file.getMediaType() + " that no connector takes"),
                            refusal.map(Rejection::expected).orElse(ONE_CONNECTOR),
                            none.nearest().stream()
                                    .map(candidate -> near(candidate.connectorId(), candidate.missing()))
                                    .toList()));
        }
    }

    private void cut(SourceFile file, SourceContent content, Connector connector, MultiOutputReceiver output)
            throws IOException {
        List<Chunk> splits = InboxContent.isInside(file.getUri())
                ? List.of(Chunk.WHOLE) // Each split would have to decompress all content before it.
                : connector.split(content, pieceBytes);
        OutputReceiver<ReadingTask> tasks =
                output.get(splits.size() == 1 ? ParseSourceFiles.WHOLE_FILES : ParseSourceFiles.PIECES);
        splits.forEach(split -> tasks.output(task(file, connector, split)));
    }

    private Connector named(String id) {
        return connectors
                .find(id)
                .orElseThrow(
                        () -> new IllegalStateException("This worker lacks connector " + id + ", which another has"));
    }

    private NearConnector near(String id, List<String> missing) {
        return new NearConnector(id, named(id).version(), missing);
    }

    private AllowedConnectors allowed(String organisation) {
        List<String> patterns = allowed.get(organisation);
        return patterns == null ? AllowedConnectors.of(organisation) : new AllowedConnectors(patterns);
    }

    private static ReadingTask task(SourceFile file, Connector connector, Chunk split) {
        return ReadingTask.newBuilder()
                .setFile(file)
                .setConnector(connector.id())
                .setStart(split.start())
                .setEnd(split.end())
                .setFirstLine(split.firstLine())
                .setFirstRecord(split.firstRecord())
                .build();
    }

    /** Returns the outcome of a file that no connector reads: it counts as one row, rejected as a whole. */
    private static ReadingOutcome notTaken(
            SourceFile file, RejectionReason reason, String found, String expected, List<NearConnector> candidates) {
        return ReadingOutcome.newBuilder()
                .setFile(file)
                .setMode(Mode.APPEND)
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
                .build();
    }
}
