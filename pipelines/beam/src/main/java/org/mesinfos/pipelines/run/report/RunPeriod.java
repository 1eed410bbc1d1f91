package org.mesinfos.pipelines.run.report;

import java.time.Instant;

/**
 * Start and end of a run.
 *
 * @param started start of the run, ISO 8601
 * @param ended time of publication, ISO 8601
 */
public record RunPeriod(String started, String ended) {

    public static RunPeriod of(Instant start, Instant end) {
        return new RunPeriod(start.toString(), end.toString());
    }
}
