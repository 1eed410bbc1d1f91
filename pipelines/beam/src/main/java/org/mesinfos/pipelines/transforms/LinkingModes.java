package org.mesinfos.pipelines.transforms;

import org.apache.beam.sdk.options.PipelineOptions;
import org.mesinfos.pipelines.identity.LinkingMode;

/** Choice of the way in which workers share the linking of people. Stateless. */
final class LinkingModes {

    private static final String ONE_PROCESS = "DirectRunner";

    private LinkingModes() {}

    /** Returns the way that suits a runner. The Direct Runner is one process, which has one copy of all people. */
    static LinkingMode of(PipelineOptions options) {
        return options.getRunner().getSimpleName().equals(ONE_PROCESS) ? LinkingMode.COPIES : LinkingMode.SLICES;
    }
}
