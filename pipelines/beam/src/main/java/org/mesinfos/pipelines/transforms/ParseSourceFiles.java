package org.mesinfos.pipelines.transforms;

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
import org.mesinfos.pipelines.worker.WorkerStore;

/**
 * Transform that selects the connector of each file of the new deliveries and parses the rows of the file into
 * canonical records, in splits if the file is large.
 */
final class ParseSourceFiles extends PTransform<PCollection<Delivery>, ParsedFiles> {

    private static final long serialVersionUID = 1L;

    private final WorkerStore store;
    private final ReadingRules rules;
    private final PCollection<SourceFile> replayed;
    private final ProfileOutput profiles;
    private final WorkSizes sizes;

    /**
     * @param store store of the run
     * @param again files of earlier deliveries to read again
     * @param profiles whether to emit the profile data of rows
     * @param sizes sizes of splits, and number of groups of files and splits
     */
    ParseSourceFiles(
            WorkerStore store,
            ReadingRules rules,
            PCollection<SourceFile> again,
            ProfileOutput profiles,
            WorkSizes sizes) {
        this.store = store;
        this.rules = rules;
        this.replayed = again;
        this.profiles = profiles;
        this.sizes = sizes;
    }

    @Override
    public ParsedFiles expand(PCollection<Delivery> deliveries) {
        PCollection<SourceFile> files = PCollectionList.of(
                        deliveries.apply("ExtractFiles", ParDo.of(new ExtractFiles())))
                .and(replayed)
                .apply("AllFiles", Flatten.pCollections());
        ChosenFiles chosen = (rules.originals() == OriginalsPolicy.KEEP
                        ? files.apply("KeepOriginals", new KeepOriginals(store, sizes.groups()))
                        : files.apply("ReshuffleFiles", new ReshuffleIntoGroups<>(sizes.groups())))
                .apply("ChooseConnectors", new ChooseConnectors(store, rules, sizes.splitBytes()));
        ParsedFiles read = PCollectionList.of(chosen.wholeFiles())
                .and(chosen.splits().apply("ReshuffleSplits", new ReshuffleIntoGroups<>(sizes.groups())))
                .apply("AllSplits", Flatten.pCollections())
                .apply("ReadSplits", new ReadSplits(store, rules, profiles));
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
