package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts of an earlier run, for the trend of a report.
 *
 * @param started start of the run, ISO 8601
 * @param rowsRead rows in the files read
 * @param rejected rejected rows
 * @param persons persons with a bundle after the run
 * @param seconds elapsed time
 */
public record EarlierRun(
        String started, @JsonProperty("rows_read") long rowsRead, long rejected, long persons, double seconds) {

    /** Number of earlier runs that a report lists. */
    static final int LISTED = 30;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Returns the runs before this one, the latest last: that of the last report and those that it lists.
     *
     * @param lastReport last report as JSON; a damaged one counts as none, because a trend is no reason to fail a run
     */
    public static List<EarlierRun> before(Optional<byte[]> lastReport) {
        if (lastReport.isEmpty()) {
            return List.of();
        }
        try {
            JsonNode report = JSON.readTree(lastReport.get());
            List<EarlierRun> runs = new ArrayList<>();
            report.path("earlier")
                    .forEach(run -> runs.add(new EarlierRun(
                            run.path("started").asText(),
                            run.path("rows_read").asLong(),
                            run.path("rejected").asLong(),
                            run.path("persons").asLong(),
                            run.path("seconds").asDouble())));
            JsonNode summary = report.path("summary");
            runs.add(new EarlierRun(
                    report.path("started").asText(),
                    summary.path("rows_read").asLong(),
                    summary.path("rejected").asLong(),
                    summary.path("persons").asLong(),
                    summary.path("seconds").asDouble()));
            return List.copyOf(runs.subList(Math.max(0, runs.size() - LISTED), runs.size()));
        } catch (IOException damaged) {
            return List.of();
        }
    }
}
