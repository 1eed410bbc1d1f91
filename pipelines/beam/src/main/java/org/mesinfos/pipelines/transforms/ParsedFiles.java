package org.mesinfos.pipelines.transforms;

import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.POutput;
import org.mesinfos.pipelines.elements.Block;
import org.mesinfos.pipelines.elements.ReadingOutcome;
import org.mesinfos.pipelines.identity.LinkAssertion;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.transforms.output.TransformOutput;

/**
 * Collections produced by reading the files.
 *
 * @param rows accepted rows
 * @param links links between references
 * @param profiles profile data of persons; empty if persons are not linked
 * @param outcomes counts and rejections of each file or split
 */
record ParsedFiles(
        PCollection<Block<RowBatch>> rows,
        PCollection<Block<LinkAssertion>> links,
        PCollection<Block<ProfileStatement>> profiles,
        PCollection<ReadingOutcome> outcomes)
        implements TransformOutput {

    @Override
    public List<PCollection<?>> collections() {
        return List.of(rows, links, profiles, outcomes);
    }

    <T extends POutput> T apply(String name, PTransform<ParsedFiles, T> transform) {
        return Pipeline.applyTransform(name, this, transform);
    }
}
