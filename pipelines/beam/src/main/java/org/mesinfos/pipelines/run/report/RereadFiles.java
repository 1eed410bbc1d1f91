package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * Files of earlier deliveries that a run read again, because their rules have changed or on request.
 *
 * @param replayed files whose result differs from that of earlier runs
 * @param change difference of the rows of these files
 * @param noLongerAccepted rows of earlier deliveries that were accepted before, and that the changed rules do not accept
 * @param files all files that were read again
 * @param lostFiles files whose rules have changed, but which cannot be read again because neither the store nor the
 *     inbox has them
 * @param lostRows accepted rows of those files, which are kept as they are
 */
public record RereadFiles(
        @JsonProperty("read_again") long replayed,
        @JsonUnwrapped(prefix = "read_again_") RowChange change,
        @JsonProperty("no_longer_accepted") long noLongerAccepted,
        @JsonProperty("reread_files") long files,
        @JsonProperty("not_rederivable_files") long lostFiles,
        @JsonProperty("not_rederivable_rows") long lostRows) {

    /** No file of an earlier delivery was read again. */
    public static final RereadFiles NONE = new RereadFiles(0, RowChange.NONE, 0, 0, 0, 0);
}
