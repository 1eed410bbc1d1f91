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
 * Gives each file of the new deliveries to the one connector that recognises it, and reads its rows into canonical
 * records, in pieces when the file is large.
 */
public final class ParseSourceFiles extends PTransform<PCollection<Delivery>, ParsedFiles> {

    private static final long serialVersionUID = 1L;

    static final TupleTag<ReadingTask> WHOLE_FILES = new TupleTag<>() {};
    static final TupleTag<ReadingTask> PIECES = new TupleTag<>() {};
    static final TupleTag<byte[]> ROWS = new TupleTag<>() {};
    static final TupleTag<byte[]> LINKS = new TupleTag<>() {};
    static final TupleTag<byte[]> PROFILES = new TupleTag<>() {};
    static final TupleTag<ReadingOutcome> OUTCOMES = new TupleTag<>() {};

    private final String operatorConnectors;
    private final Map<String, List<String>> allowed;
    private final long pieceBytes;
    private final int groups;
    private final List<SourceFile> again;
    private final ProfileOutput profiles;

    /** Whether what rows say of people is needed. */
    enum ProfileOutput {
        WANTED,
        UNWANTED
    }

    /**
     * @param operatorConnectors folder of the operator's own mappings; empty for none
     * @param allowed for each organisation that the settings restrict, the connectors that may claim its files
     * @param pieceBytes size of the pieces into which large files are cut
     * @param groups into how many groups files and pieces are spread over the workers
     * @param again files of earlier deliveries that are read again
     * @param profiles whether what rows say of people is needed
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
        this.pieceBytes = pieceBytes;
        this.groups = groups;
        this.again = List.copyOf(again);
        this.profiles = profiles;
    }

    @Override
    public ParsedFiles expand(PCollection<Delivery> deliveries) {
        PCollection<SourceFile> fromQuarantine = deliveries
                .getPipeline()
                .apply("TakeQuarantined", Create.of(again).withCoder(Elements.coder(SourceFile.class)));
        PCollectionTuple chosen = PCollectionList.of(deliveries.apply("TakeFiles", ParDo.of(new TakeFiles())))
                .and(fromQuarantine)
                .apply("AllFiles", Flatten.pCollections())
                .apply("SpreadFiles", new SpreadWork<>(groups))
                .apply(
                        "ChooseConnectors",
                        ParDo.of(new ChooseConnector(operatorConnectors, allowed, pieceBytes))
                                .withOutputTags(
                                        WHOLE_FILES, TupleTagList.of(PIECES).and(OUTCOMES)));
        PCollectionTuple read = PCollectionList.of(chosen.get(WHOLE_FILES))
                .and(chosen.get(PIECES).apply("SpreadPieces", new SpreadWork<>(groups)))
                .apply("AllPieces", Flatten.pCollections())
                .apply(
                        "ReadPieces",
                        ParDo.of(new ReadPiece(operatorConnectors, profiles))
                                .withOutputTags(
                                        ROWS,
                                        TupleTagList.of(LINKS).and(PROFILES).and(OUTCOMES)));
        PCollection<ReadingOutcome> outcomes = PCollectionList.of(chosen.get(OUTCOMES))
                .and(read.get(OUTCOMES))
                .apply("AllOutcomes", Flatten.pCollections());
        return new ParsedFiles(read.get(ROWS), read.get(LINKS), read.get(PROFILES), outcomes);
    }

    static final class TakeFiles extends DoFn<Delivery, SourceFile> {

        private static final long serialVersionUID = 1L;

        @ProcessElement
        public void take(@Element Delivery delivery, OutputReceiver<SourceFile> output) {
            if (delivery.getStatus() == DeliveryStatus.TAKEN) {
                delivery.getFiles().forEach(output::output);
            }
        }
    }
}
