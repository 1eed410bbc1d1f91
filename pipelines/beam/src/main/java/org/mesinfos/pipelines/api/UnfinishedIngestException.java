package org.mesinfos.pipelines.api;

import java.io.IOException;

/**
 * Thrown if the result of a run is published, but something that follows failed, such as the bundles of reader
 * applications, tables or the report. Run again after the cause is removed: the next run brings all of them up to date.
 */
public final class UnfinishedIngestException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient IngestSummary summary;

    UnfinishedIngestException(String message, IngestSummary summary, Throwable cause) {
        super(message, cause);
        this.summary = summary;
    }

    /** Returns the counts of the run. */
    public IngestSummary summary() {
        return summary;
    }
}
