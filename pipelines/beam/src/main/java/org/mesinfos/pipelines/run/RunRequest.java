package org.mesinfos.pipelines.run;

import org.apache.beam.sdk.options.PipelineOptions;
import org.mesinfos.pipelines.settings.Settings;

/**
 * What the caller asks of a run.
 *
 * @param inbox path or URI of the inbox
 * @param store path or URI of the store
 * @param settings what the operator decides
 * @param options which runner, and how
 */
public record RunRequest(String inbox, String store, Settings settings, PipelineOptions options) {}
