package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.SortedMap;

/**
 * Difference that a run made to the rows of files of earlier deliveries. Numbers are negative for fewer rows than before.
 *
 * @param accepted accepted rows
 * @param rejected rejected rows
 * @param rejectedByReason rejected rows by reason code, without reasons whose number is the same
 */
public record RowChange(
        long accepted,
        long rejected,
        @JsonProperty("rejected_by_reason") SortedMap<String, Long> rejectedByReason) {

    /** No difference. */
    public static final RowChange NONE = new RowChange(0, 0, Collections.emptySortedMap());
}
