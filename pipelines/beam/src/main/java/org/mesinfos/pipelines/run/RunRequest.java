package org.mesinfos.pipelines.run;

import org.apache.beam.sdk.options.PipelineOptions;
import org.mesinfos.pipelines.settings.Settings;

/**
 * Parameters of a run.
 *
 * @param inbox path or URI of the inbox
 * @param store path or URI of the store
 * @param settings settings of the operator
 * @param options Beam options, including the runner
 */
public record RunRequest(String inbox, String store, Settings settings, PipelineOptions options) {}
