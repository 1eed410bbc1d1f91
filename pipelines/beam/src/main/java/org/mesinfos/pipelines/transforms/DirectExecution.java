package org.mesinfos.pipelines.transforms;

import org.apache.beam.sdk.options.PipelineOptions;

/** Test for the Direct Runner: one process that keeps all results of a step, and repeats no step that has ended. Stateless. */
public final class DirectExecution {

    private static final String RUNNER = "DirectRunner";

    private DirectExecution() {}

    /** Returns whether options choose the Direct Runner. */
    public static boolean isChosenBy(PipelineOptions options) {
        return options.getRunner().getSimpleName().equals(RUNNER);
    }
}
