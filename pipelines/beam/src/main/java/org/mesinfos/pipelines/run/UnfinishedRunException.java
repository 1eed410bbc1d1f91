package org.mesinfos.pipelines.run;

import java.io.IOException;
import org.mesinfos.pipelines.run.report.RunSummary;

/**
 * Thrown if the result of a run is published, but something that follows the publication failed, such as the bundles of
 * reader applications, tables or the report. The next run brings all of them up to date.
 */
public final class UnfinishedRunException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient RunSummary summary;

    /**
     * @param cause first failure; the others are suppressed
     */
    UnfinishedRunException(String message, RunSummary summary, Exception cause) {
        super(message, cause);
        this.summary = summary;
    }

    /** Returns the counts of the run. */
    public RunSummary summary() {
        return summary;
    }
}
