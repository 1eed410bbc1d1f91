package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.SortedMap;

/**
 * Rows of the new deliveries of a run: read = accepted + rejected.
 *
 * @param deliveries new deliveries taken
 * @param files files of the new deliveries
 * @param rows rows in these files
 * @param accepted rows that became records
 * @param rejected rejected rows
 * @param rejectedByReason rejected rows by reason code
 */
public record ReadRows(
        long deliveries,
        long files,
        @JsonProperty("rows_read") long rows,
        long accepted,
        long rejected,
        @JsonProperty("rejected_by_reason") SortedMap<String, Long> rejectedByReason) {}
