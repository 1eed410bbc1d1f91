package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.intake.ConnectorRunner;
import org.mesinfos.connectors.intake.FileOutcome;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.deliveries.SourceFileConversion;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.ReadingTask;
import org.mesinfos.pipelines.rows.RowEncoder;
import org.mesinfos.pipelines.rows.RowOrigin;

/** Parses one split of a file. Emits blocks of rows, links and profile data, and one outcome. */
final class ReadSplit extends DoFn<ReadingTask, byte[]> {

    private static final long serialVersionUID = 1L;

    private final String operatorConnectors;
    private final ParseSourceFiles.ProfileOutput profiles;
    private final Counter read = Metrics.counter("rows", "read");
    private final Counter accepted = Metrics.counter("rows", "accepted");
    private final Counter rejected = Metrics.counter("rows", "rejected");
    private transient ConnectorRegistry connectors;

    /** @param profiles whether to emit the profile data of rows */
    ReadSplit(String operatorConnectors, ParseSourceFiles.ProfileOutput profiles) {
        this.operatorConnectors = operatorConnectors;
        this.profiles = profiles;
    }

    @Setup
    public void setUp() {
        connectors = WorkerConnectors.forFolder(operatorConnectors);
    }

    @ProcessElement
    public void read(@Element ReadingTask task, MultiOutputReceiver output) throws IOException {
        SourceFile file = task.getFile();
        Connector connector = connectors
                .find(task.getConnector())
                .orElseThrow(() -> new IllegalStateException(
                        "This worker lacks connector " + task.getConnector() + ", which another has"));
        SourceContent content = SourceFileConversion.content(file);
        DeliveryMode mode = SourceFileConversion.mode(file, connector.description());
        RowOrigin origin = RowEncoder.origin(
                content.context(),
                connector.description(),
                mode,
                file.getSequence() == null ? OptionalLong.empty() : OptionalLong.of(file.getSequence()));
        BlockRowSink sink = new BlockRowSink(
                origin,
                output.get(ParseSourceFiles.ROWS)::output,
                output.get(ParseSourceFiles.LINKS)::output,
                profiles == ParseSourceFiles.ProfileOutput.EMIT
                        ? Optional.of(new ProfileBlockWriter(output.get(ParseSourceFiles.PROFILES)::output))
                        : Optional.empty());
        FileOutcome outcome = new ConnectorRunner(connector).read(content, split(task), sink);
        sink.flush();
        count(outcome);
        output.get(ParseSourceFiles.OUTCOMES)
                .output(ReadingOutcome.newBuilder()
                        .setFile(file)
                        .setConnector(connector.id())
                        .setConnectorVersion(connector.version())
                        .setMode(origin.getMode())
                        .setRead(outcome.read())
                        .setAccepted(outcome.accepted())
                        .setSkipped(outcome.skipped())
                        .setComplete(!outcome.isPartial())
                        .setRejected(sink.rejected())
                        .setRejections(sink.rejections())
                        .setCandidates(List.of())
                        .build());
    }

    private static Split split(ReadingTask task) {
        return new Split(task.getStart(), task.getEnd(), task.getFirstLine(), task.getFirstRecord());
    }

    private void count(FileOutcome outcome) {
        read.inc(outcome.read());
        accepted.inc(outcome.accepted());
        rejected.inc(outcome.rejected());
    }
}
