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
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.DeliveryStatus;
import org.mesinfos.pipelines.deliveries.SourceFile;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.ReadingTask;

/**
 * Selects the connector of each file of the new deliveries and parses the rows of the file into canonical records, in
 * splits if the file is large.
 */
public final class ParseSourceFiles extends PTransform<PCollection<Delivery>, ParsedFiles> {

    private static final long serialVersionUID = 1L;

    static final TupleTag<ReadingTask> WHOLE_FILES = new TupleTag<>() {};
    static final TupleTag<ReadingTask> SPLITS = new TupleTag<>() {};
    static final TupleTag<byte[]> ROWS = new TupleTag<>() {};
    static final TupleTag<byte[]> LINKS = new TupleTag<>() {};
    static final TupleTag<byte[]> PROFILES = new TupleTag<>() {};
    static final TupleTag<ReadingOutcome> OUTCOMES = new TupleTag<>() {};

    private final String operatorConnectors;
    private final Map<String, List<String>> allowed;
    private final long splitBytes;
    private final int groups;
    private final List<SourceFile> replayedFiles;
    private final ProfileOutput profiles;

    /** Selects whether the profile data of rows is emitted. */
    enum ProfileOutput {
        EMIT,
        OMIT
    }

    /**
     * @param operatorConnectors folder of the operator's own mappings; empty for none
     * @param allowed by organisation, the connectors that may claim its files; an organisation without an entry is not
     *     restricted by the settings
     * @param pieceBytes target size of the splits of large files
     * @param groups number of groups in which files and splits are distributed to the workers
     * @param again files of earlier deliveries to replay
     * @param profiles whether to emit the profile data of rows
     */
    ParseSourceFiles(
            String operatorConnectors,
            Map<String, List<String>> allowed,
            long pieceBytes,
            int groups,
            List<SourceFile> again,
            ProfileOutput profiles) {
        this.operatorConnectors = operatorConnectors;
        this.allowed = Map.copyOf(allowed);
        this.splitBytes = pieceBytes;
        this.groups = groups;
        this.replayedFiles = List.copyOf(again);
        this.profiles = profiles;
    }

    @Override
    public ParsedFiles expand(PCollection<Delivery> deliveries) {
        PCollection<SourceFile> replayed = deliveries
                .getPipeline()
                .apply("ReplayedFiles", Create.of(replayedFiles).withCoder(ElementCoders.coder(SourceFile.class)));
        PCollectionTuple chosen = PCollectionList.of(deliveries.apply("ExtractFiles", ParDo.of(new ExtractFiles())))
                .and(replayed)
                .apply("AllFiles", Flatten.pCollections())
                .apply("ReshuffleFiles", new ReshuffleIntoGroups<>(groups))
                .apply(
                        "ChooseConnectors",
                        ParDo.of(new ChooseConnector(operatorConnectors, allowed, splitBytes))
                                .withOutputTags(
                                        WHOLE_FILES, TupleTagList.of(SPLITS).and(OUTCOMES)));
        PCollectionTuple read = PCollectionList.of(chosen.get(WHOLE_FILES))
                .and(chosen.get(SPLITS).apply("ReshuffleSplits", new ReshuffleIntoGroups<>(groups)))
                .apply("AllSplits", Flatten.pCollections())
                .apply(
                        "ReadSplits",
                        ParDo.of(new ReadSplit(operatorConnectors, profiles))
                                .withOutputTags(
                                        ROWS,
                                        TupleTagList.of(LINKS).and(PROFILES).and(OUTCOMES)));
        PCollection<ReadingOutcome> outcomes = PCollectionList.of(chosen.get(OUTCOMES))
                .and(read.get(OUTCOMES))
                .apply("AllOutcomes", Flatten.pCollections());
        return new ParsedFiles(read.get(ROWS), read.get(LINKS), read.get(PROFILES), outcomes);
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
