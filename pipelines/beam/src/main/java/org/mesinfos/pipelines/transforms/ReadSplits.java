package org.mesinfos.pipelines.transforms;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.connectors.intake.ConnectorRunner;
import org.mesinfos.connectors.intake.FileOutcome;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.deliveries.SourceFileConversion;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.ReadingTask;
import org.mesinfos.pipelines.identity.LinkAssertion;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowEncoder;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.worker.WorkerStore;

/** Transform that parses the rows of splits into canonical records. */
final class ReadSplits extends PTransform<PCollection<ReadingTask>, ParsedFiles> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<Block<RowBatch>> ROWS = new TupleTag<>() {};
    private static final TupleTag<Block<LinkAssertion>> LINKS = new TupleTag<>() {};
    private static final TupleTag<Block<ProfileStatement>> PROFILES = new TupleTag<>() {};
    private static final TupleTag<ReadingOutcome> OUTCOMES = new TupleTag<>() {};

    private final WorkerStore store;
    private final ReadingRules rules;
    private final ProfileOutput profiles;

    /**
     * @param store store of the run
     * @param profiles whether to emit the profile data of rows
     */
    ReadSplits(WorkerStore store, ReadingRules rules, ProfileOutput profiles) {
        this.store = store;
        this.rules = rules;
        this.profiles = profiles;
    }

    @Override
    public ParsedFiles expand(PCollection<ReadingTask> splits) {
        PCollectionTuple read = splits.apply(
                "Read",
                ParDo.of(new ReadSplit(store, rules, profiles))
                        .withOutputTags(
                                ROWS, TupleTagList.of(LINKS).and(PROFILES).and(OUTCOMES)));
        return new ParsedFiles(read.get(ROWS), read.get(LINKS), read.get(PROFILES), read.get(OUTCOMES));
    }

    /** Step that parses one split. Emits blocks of rows, links and profile data, and one outcome. */
    static final class ReadSplit extends DoFn<ReadingTask, Block<RowBatch>> {

        private static final long serialVersionUID = 1L;

        private final WorkerStore store;
        private final ReadingRules rules;
        private final ProfileOutput profiles;
        private final Counter read = PipelineCounter.ROWS_READ.counter();
        private final Counter accepted = PipelineCounter.ROWS_ACCEPTED.counter();
        private final Counter rejected = PipelineCounter.ROWS_REJECTED.counter();
        private final Counter files = PipelineCounter.FILES_READ.counter();
        private final Counter bytes = PipelineCounter.BYTES_READ.counter();
        private final Counter time = PipelineCounter.READING_TIME.counter();

        private transient ConnectorRegistry connectors;

        ReadSplit(WorkerStore store, ReadingRules rules, ProfileOutput profiles) {
            this.store = store;
            this.rules = rules;
            this.profiles = profiles;
        }

        @Setup
        public void setUp() {
            connectors = rules.operatorConnectors().load(store.context());
        }

        @ProcessElement
        public void read(@Element ReadingTask task, MultiOutputReceiver output) {
            long start = System.nanoTime();
            Optional<String> failure = IsolatedWork.failure(() -> readIsolated(task, output));
            time.inc(System.nanoTime() - start);
            files.inc(task.getStart() == 0 ? 1 : 0);
            bytes.inc(Math.min(task.getEnd(), task.getFile().getSize()) - task.getStart());
            failure.ifPresent(reason -> output.get(OUTCOMES).output(FailedReading.outcome(task.getFile(), reason)));
        }

        private void readIsolated(ReadingTask task, MultiOutputReceiver output) throws IOException {
            SourceFile file = task.getFile();
            Connector connector = (task.getContext().isEmpty()
                            ? connectors
                            : rules.operatorConnectors()
                                    .load(store.context(), rules.contexts().of(file.getOrganisation())))
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
            UnfilledFields unfilledFields =
                    new UnfilledFields(rules.requiredFields().getOrDefault(file.getOrganisation(), List.of()));
            BlockRowSink sink = new BlockRowSink(
                    origin,
                    IsolatedWork.receiver(output.get(ROWS)),
                    IsolatedWork.receiver(output.get(LINKS)),
                    profiles == ProfileOutput.EMIT
                            ? Optional.of(new ProfileBlockWriter(IsolatedWork.receiver(output.get(PROFILES))))
                            : Optional.empty(),
                    unfilledFields,
                    store.personKey().digests(),
                    store.suppression().blankedIn(file.getDelivery(), file.getSha256()),
                    ZoneId.of(file.getZone()));
            FileOutcome outcome = new ConnectorRunner(connector).read(content, split(task), sink);
            sink.flush();
            count(outcome);
            IsolatedWork.receiver(output.get(OUTCOMES))
                    .accept(ReadingOutcome.newBuilder()
                            .setFile(file)
                            .setConnector(connector.id())
                            .setConnectorVersion(connector.version())
                            .setMode(origin.getMode())
                            .setCustomer(customer(file))
                            .setRead(outcome.read())
                            .setAccepted(outcome.accepted())
                            .setSkipped(outcome.skipped())
                            .setComplete(!outcome.isPartial())
                            .setStatedAsOf(sink.statedAsOf())
                            .setRejected(sink.rejected())
                            .setRejections(sink.rejections())
                            .setTraces(sink.traces().digests())
                            .setUntraced(sink.traces().isIncomplete())
                            .setNewestDay(sink.newestDay())
                            .setUnfilled(unfilledFields.counts())
                            .setFilled(sink.filled())
                            .setMonths(sink.months())
                            .setCandidates(task.getPassedOver())
                            .setLearnt(task.getLearnt())
                            .setContext(task.getContext())
                            .build());
        }

        private String customer(SourceFile file) {
            return file.getCustomer() == null
                    ? ""
                    : store.personKey()
                            .digests()
                            .of(file.getOrganisation(), Optional.of(Subject.customer(file.getCustomer())));
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
}
