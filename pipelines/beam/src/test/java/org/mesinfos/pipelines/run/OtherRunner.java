package org.mesinfos.pipelines.run;

import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineRunner;
import org.apache.beam.sdk.options.PipelineOptions;

/** Runner that executes like the Direct Runner, but for which a pipeline is built as for a cluster. */
public final class OtherRunner extends PipelineRunner<PipelineResult> {

    private final DirectRunner runner;

    private OtherRunner(DirectRunner runner) {
        this.runner = runner;
    }

    /** Creates the runner, as Beam does by reflection. */
    public static OtherRunner fromOptions(PipelineOptions options) {
        return new OtherRunner(DirectRunner.fromOptions(options));
    }

    @Override
    public PipelineResult run(Pipeline pipeline) {
        return runner.run(pipeline);
    }
}
