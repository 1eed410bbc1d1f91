package org.mesinfos.pipelines.transforms;

import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.identity.LinkingMode;

/** Choice of the way in which workers share the linking of people. Stateless. */
final class LinkingModes {

    private LinkingModes() {}

    /**
     * Returns the way that the operator chose, else the one that suits the runner. The Direct Runner is one process, which
     * has one copy of all people.
     *
     * @param plan inputs of the linking; null if people are not linked
     */
    static LinkingMode of(PipelineOptions options, @Nullable LinkingPlan plan) {
        LinkingMode chosen = plan == null ? null : plan.comparison();
        if (chosen != null) {
            return chosen;
        }
        return DirectExecution.isChosenBy(options) ? LinkingMode.COPIES : LinkingMode.SLICES;
    }
}
