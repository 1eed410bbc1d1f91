package org.mesinfos.pipelines.run;

import java.util.Optional;
import org.apache.beam.sdk.options.PipelineOptions;
import org.mesinfos.pipelines.settings.Settings;

/**
 * Parameters of a run.
 *
 * @param inbox path or URI of the inbox
 * @param store path or URI of the store
 * @param settings settings of the operator
 * @param options Beam options, including the runner
 * @param acceptedChange id of the snapshot that a change of rules or settings may publish, however many bundles it
 *     shrinks
 */
public record RunRequest(
        String inbox, String store, Settings settings, PipelineOptions options, Optional<String> acceptedChange) {

    /** Creates a request that accepts no change of rules that shrinks many bundles. */
    public RunRequest(String inbox, String store, Settings settings, PipelineOptions options) {
        this(inbox, store, settings, options, Optional.empty());
    }
}
