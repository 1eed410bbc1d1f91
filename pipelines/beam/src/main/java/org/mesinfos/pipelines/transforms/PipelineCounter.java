package org.mesinfos.pipelines.transforms;

import java.util.EnumMap;
import java.util.Map;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricQueryResults;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.metrics.MetricsFilter;

/**
 * Counters of the pipeline, which runners show while it runs.
 *
 * <p>Their values are approximate: a runner that repeats a piece of work counts it again. Reports take their counts from the
 * results of the pipeline instead.
 */
public enum PipelineCounter {
    /** Files that a connector reads in this run. */
    FILES_FOUND("files", "found"),
    /** Bytes of the files that a connector reads in this run. */
    BYTES_FOUND("bytes", "found"),
    /** Files whose beginning has been read. */
    FILES_READ("files", "read"),
    /** Bytes of the splits that have been read. */
    BYTES_READ("bytes", "read"),
    /** Rows that have been read. */
    ROWS_READ("rows", "read"),
    /** Rows that became records. */
    ROWS_ACCEPTED("rows", "accepted"),
    /** Rows that were rejected. */
    ROWS_REJECTED("rows", "rejected"),
    /** Bundles that have been built. */
    BUNDLES_MADE("bundles", "made"),
    /** Nanoseconds that all workers spent on reading files. */
    READING_TIME("nanoseconds", "reading"),
    /** Nanoseconds that all workers spent on building bundles. */
    BUILDING_TIME("nanoseconds", "building");

    private final String namespace;
    private final String metric;

    PipelineCounter(String namespace, String metric) {
        this.namespace = namespace;
        this.metric = metric;
    }

    /** Returns the counter for use in a transform. */
    Counter counter() {
        return Metrics.counter(namespace, metric);
    }

    /** Returns the current value of each counter, summed over the transforms that have it; 0 if none has counted yet. */
    public static Map<PipelineCounter, Long> values(MetricResults metrics) {
        Map<PipelineCounter, Long> values = new EnumMap<>(PipelineCounter.class);
        for (PipelineCounter counter : values()) {
            MetricQueryResults found = metrics.queryMetrics(MetricsFilter.builder()
                    .addNameFilter(MetricNameFilter.named(counter.namespace, counter.metric))
                    .build());
            long sum = 0;
            for (MetricResult<Long> result : found.getCounters()) {
                sum += result.getAttempted();
            }
            values.put(counter, sum);
        }
        return values;
    }
}
