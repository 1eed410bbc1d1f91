package org.mesinfos.pipelines.run;

/** Effect of a run on its store. */
public enum RunMode {
    /** The run publishes its results. */
    PUBLISH,
    /** The run does everything but publish, and leaves the store as it was. */
    DRY_RUN
}
