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
 * Collections produced by reading the files.
 *
 * @param rows accepted rows, in blocks that {@link BlockCodec} encodes
 * @param links links between references, encoded by {@link LinkBlockWriter}
 * @param profiles profile data of persons, encoded by {@link ProfileBlockWriter}; empty if persons are not linked
 * @param outcomes counts and rejections of each file or split
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
