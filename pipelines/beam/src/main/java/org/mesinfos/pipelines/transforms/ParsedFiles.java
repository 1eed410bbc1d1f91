package org.mesinfos.pipelines.transforms;

import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PInput;
import org.apache.beam.sdk.values.POutput;
import org.apache.beam.sdk.values.PValue;
import org.apache.beam.sdk.values.TupleTag;
import org.mesinfos.pipelines.elements.ReadingOutcome;

/**
 * What reading the files gave.
 *
 * @param rows accepted rows, in blocks that {@link BlockCompression} encodes
 * @param links statements about whose a reference is, encoded by {@link LinkBlocks}
 * @param profiles what rows say of people, encoded by {@link ProfileBlocks}; none where no model links them
 * @param outcomes counts and rejections of each file or piece
 */
public record ParsedFiles(
        PCollection<byte[]> rows,
        PCollection<byte[]> links,
        PCollection<byte[]> profiles,
        PCollection<ReadingOutcome> outcomes)
        implements PInput, POutput {

    @Override
    public Pipeline getPipeline() {
        return rows.getPipeline();
    }

    @Override
    public Map<TupleTag<?>, PValue> expand() {
        return Map.of(
                ParseSourceFiles.ROWS,
                rows,
                ParseSourceFiles.LINKS,
                links,
                ParseSourceFiles.PROFILES,
                profiles,
                ParseSourceFiles.OUTCOMES,
                outcomes);
    }

    @Override
    public void finishSpecifyingOutput(String transformName, PInput input, PTransform<?, ?> transform) {}

    <T extends POutput> T apply(String name, PTransform<ParsedFiles, T> transform) {
        return Pipeline.applyTransform(name, this, transform);
    }
}
