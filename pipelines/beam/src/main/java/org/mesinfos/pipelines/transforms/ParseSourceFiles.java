package org.mesinfos.pipelines.transforms;

import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.DeliveryStatus;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.settings.OriginalsPolicy;
import org.mesinfos.pipelines.worker.LayoutContexts;
import org.mesinfos.pipelines.worker.OperatorConnectors;
import org.mesinfos.pipelines.worker.WorkerStore;

/**
 * Transform that selects the connector of each file of the new deliveries and parses the rows of the file into
 * canonical records, in splits if the file is large.
 */
public final class ParseSourceFiles extends PTransform<PCollection<Delivery>, ParsedFiles> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;
    private final OperatorConnectors operatorConnectors;
    private final Map<String, List<String>> allowed;
    private final long splitBytes;
    private final int groups;
    private final List<SourceFile> replayedFiles;
    private final OriginalsPolicy originals;
    private final ProfileOutput profiles;
    private final Map<String, List<String>> requiredFields;
    private final LayoutContexts contexts;

    /**
     * @param store store of the run
     * @param operatorConnectors the operator's own mappings
     * @param allowed by organisation, the connectors that may claim its files; an organisation without an entry is not
     *     restricted by the settings
     * @param splitBytes target size of the splits of large files
     * @param groups number of groups in which files and splits are distributed to the workers
     * @param again files of earlier deliveries to read again
     * @param originals place of the delivered bytes of files
     * @param profiles whether to emit the profile data of rows
     * @param requiredFields by organisation, the fields that its rows are expected to fill
     * @param contexts what the files of each organisation prove about their layouts
     */
    ParseSourceFiles(
            WorkerStore store,
            OperatorConnectors operatorConnectors,
            Map<String, List<String>> allowed,
            long splitBytes,
            int groups,
            List<SourceFile> again,
            OriginalsPolicy originals,
            ProfileOutput profiles,
            Map<String, List<String>> requiredFields,
            LayoutContexts contexts) {
        this.store = store;
        this.operatorConnectors = operatorConnectors;
        this.allowed = Map.copyOf(allowed);
        this.splitBytes = splitBytes;
        this.groups = groups;
        this.replayedFiles = List.copyOf(again);
        this.originals = originals;
        this.profiles = profiles;
        this.requiredFields = Map.copyOf(requiredFields);
        this.contexts = contexts;
    }

    @Override
    public ParsedFiles expand(PCollection<Delivery> deliveries) {
        PCollection<SourceFile> replayed = deliveries
                .getPipeline()
                .apply("ReplayedFiles", Create.of(replayedFiles).withCoder(ElementCoders.coder(SourceFile.class)));
        PCollection<SourceFile> files = PCollectionList.of(
                        deliveries.apply("ExtractFiles", ParDo.of(new ExtractFiles())))
                .and(replayed)
                .apply("AllFiles", Flatten.pCollections());
        ChosenFiles chosen = (originals == OriginalsPolicy.KEEP
                        ? files.apply("KeepOriginals", new KeepOriginals(store, groups))
                        : files.apply("ReshuffleFiles", new ReshuffleIntoGroups<>(groups)))
                .apply(
                        "ChooseConnectors",
                        new ChooseConnectors(store, operatorConnectors, allowed, splitBytes, contexts));
        ParsedFiles read = PCollectionList.of(chosen.wholeFiles())
                .and(chosen.splits().apply("ReshuffleSplits", new ReshuffleIntoGroups<>(groups)))
                .apply("AllSplits", Flatten.pCollections())
                .apply("ReadSplits", new ReadSplits(store, operatorConnectors, profiles, requiredFields, contexts));
        PCollection<ReadingOutcome> outcomes =
                PCollectionList.of(chosen.rejected()).and(read.outcomes()).apply("AllOutcomes", Flatten.pCollections());
        return new ParsedFiles(read.rows(), read.links(), read.profiles(), outcomes);
    }

    static final class ExtractFiles extends DoFn<Delivery, SourceFile> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void extract(@Element Delivery delivery, OutputReceiver<SourceFile> output) {
            if (delivery.getStatus() == DeliveryStatus.TAKEN) {
                delivery.getFiles().forEach(output::output);
            }
        }
    }
}
