package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Report of a run. It is for the operator only, because it contains file names of the inbox.
 *
 * @param period start and end of the run
 * @param summary counts of the run
 * @param inbox deliveries of the inbox, and replayed files of earlier ones
 * @param held held rows of the store
 * @param tables reference tables that derived values come from
 * @param measures times of the run, and counts of earlier runs
 * @param missing data that the deliveries may lack
 */
public record RunReport(
        @JsonUnwrapped RunPeriod period,
        RunSummary summary,
        @JsonUnwrapped InboxReport inbox,
        @JsonUnwrapped HeldReport held,
        List<TableReport> tables,
        @JsonUnwrapped RunMeasures measures,
        @JsonUnwrapped MissingData missing) {

    /**
     * Returns this report without names that contain a reference of an erased person: deliveries have the start of their id
     * in place of the name, and files their hash.
     */
    public RunReport without(ErasedReferences references) {
        return new RunReport(
                period, summary, inbox.without(references), held.without(references), tables, measures, missing);
    }
}
