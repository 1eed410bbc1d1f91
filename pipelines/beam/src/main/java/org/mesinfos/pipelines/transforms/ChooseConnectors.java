package org.mesinfos.pipelines.transforms;

import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.ReadingTask;
import org.mesinfos.pipelines.worker.WorkerStore;

/** Transform that selects the connector of each file and divides large files into splits. */
final class ChooseConnectors extends PTransform<PCollection<SourceFile>, ChosenFiles> {

    private static final long serialVersionUID = 1L;

    private static final TupleTag<ReadingTask> WHOLE_FILES = new TupleTag<>() {};
    private static final TupleTag<ReadingTask> SPLITS = new TupleTag<>() {};
    private static final TupleTag<ReadingOutcome> OUTCOMES = new TupleTag<>() {};

    private final WorkerStore store;
    private final ReadingRules rules;
    private final long splitBytes;

    /**
     * @param store store of the run
     * @param splitBytes target size of the splits of large files
     */
    ChooseConnectors(WorkerStore store, ReadingRules rules, long splitBytes) {
        this.store = store;
        this.rules = rules;
        this.splitBytes = splitBytes;
    }

    @Override
    public ChosenFiles expand(PCollection<SourceFile> files) {
        PCollectionTuple chosen = files.apply(
                "Choose",
                ParDo.of(new Choose(store, rules, splitBytes))
                        .withOutputTags(WHOLE_FILES, TupleTagList.of(SPLITS).and(OUTCOMES)));
        return new ChosenFiles(chosen.get(WHOLE_FILES), chosen.get(SPLITS), chosen.get(OUTCOMES));
    }

    static final class Choose extends DoFn<SourceFile, ReadingTask> {

        private static final long serialVersionUID = 1L;

        private final WorkerStore store;
        private final ReadingRules rules;
        private final long splitBytes;
        private final Counter files = PipelineCounter.FILES_FOUND.counter();
        private final Counter bytes = PipelineCounter.BYTES_FOUND.counter();

        private transient ConnectorChooser chooser;

        Choose(WorkerStore store, ReadingRules rules, long splitBytes) {
            this.store = store;
            this.rules = rules;
            this.splitBytes = splitBytes;
        }

        @Setup
        public void setUp() {
            chooser = new ConnectorChooser(
                    rules.operatorConnectors().load(store.context()),
                    rules.allowedConnectors(),
                    splitBytes,
                    rules.contexts(),
                    context -> rules.operatorConnectors().load(store.context(), context));
        }

        @ProcessElement
        public void choose(@Element SourceFile file, MultiOutputReceiver output) {
            ConnectorChooser.Choice choice = chooser.choose(file);
            if (choice instanceof ConnectorChooser.Choice.Read read) {
                OutputReceiver<ReadingTask> tasks = output.get(read.tasks().size() == 1 ? WHOLE_FILES : SPLITS);
                files.inc();
                bytes.inc(file.getSize());
                read.tasks().forEach(tasks::output);
            } else if (choice instanceof ConnectorChooser.Choice.Rejected rejected) {
                output.get(OUTCOMES).output(rejected.outcome());
            }
        }
    }
}
