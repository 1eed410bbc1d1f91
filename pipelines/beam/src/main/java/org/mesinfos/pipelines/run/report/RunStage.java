package org.mesinfos.pipelines.run.report;

/** Stage of a run, in order, as shown in the report and in the progress. */
public enum RunStage {
    /** The store is opened and the inbox is listed. */
    INBOX("Open the store and list the inbox"),
    /** The pipeline runs. */
    PIPELINE("Read files, resolve persons, build bundles"),
    /** The result is checked before it is published. */
    AUDIT("Check the result"),
    /** The snapshot is published, and files that it no longer needs are removed. */
    PUBLISH("Publish");

    private final String title;

    RunStage(String title) {
        this.title = title;
    }

    /** Returns the name for a report. */
    String title() {
        return title;
    }
}
