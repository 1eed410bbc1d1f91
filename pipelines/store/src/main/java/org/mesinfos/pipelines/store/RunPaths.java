package org.mesinfos.pipelines.store;

import java.util.Locale;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.pipelines.store.catalog.StorePaths;

/** Paths of the reports and work files of a run. Work files are removed when the run ends. */
final class RunPaths {

    private static final String WORK = "/work/";

    private RunPaths() {}

    static String requireRunId(String runId) {
        StoreNames.requireId("a run", runId.toLowerCase(Locale.ROOT));
        return runId;
    }

    static String folder(String runId) {
        return StorePaths.RUNS + "/" + requireRunId(runId);
    }

    static String report(String runId, String name) {
        return StoreNames.requirePath(folder(runId) + "/" + name);
    }

    static String workFile(String runId, String name) {
        return StoreNames.requirePath(workFolder(runId) + "/" + name);
    }

    static String workFolder(String runId) {
        return folder(runId) + "/work";
    }

    /** Returns whether a file under {@code runs/} is a work file of any run. */
    static boolean isWork(String path) {
        return path.indexOf(WORK) == path.indexOf('/', StorePaths.RUNS.length() + 1) && path.contains(WORK);
    }
}
