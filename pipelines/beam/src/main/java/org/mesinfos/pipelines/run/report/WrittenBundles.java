package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Bundles after a run.
 *
 * @param persons persons with a bundle
 * @param written bundles that are new or changed
 * @param unchanged bundles that are unchanged
 */
public record WrittenBundles(
        long persons,
        @JsonProperty("bundles_written") long written,
        @JsonProperty("bundles_unchanged") long unchanged) {}
