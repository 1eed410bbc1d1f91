package org.mesinfos.pipelines.transforms;

import java.util.List;
import org.apache.beam.sdk.values.PCollection;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.elements.ReadingTask;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/**
 * Output of {@link ChooseConnectors}.
 *
 * @param wholeFiles files that are read in one piece
 * @param splits splits of large files
 * @param rejected outcomes of files that no connector reads
 */
record ChosenFiles(
        PCollection<ReadingTask> wholeFiles, PCollection<ReadingTask> splits, PCollection<ReadingOutcome> rejected)
        implements TransformOutput {

    @Override
    public List<PCollection<?>> collections() {
        return List.of(wholeFiles, splits, rejected);
    }
}
