package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Counts of an earlier run, for the trend of a report.
 *
 * @param started start of the run, ISO 8601
 * @param rowsRead rows in the files of the new deliveries
 * @param rejected rejected rows of new deliveries
 * @param persons persons with a bundle after the run
 * @param seconds elapsed time
 */
record EarlierRun(
        String started, @JsonProperty("rows_read") long rowsRead, long rejected, long persons, double seconds) {

    /** Number of earlier runs that a report lists. */
    static final int LISTED = 30;
}
