package org.mesinfos.pipelines.store;

import java.io.IOException;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;

/** Reports of runs that a session may change. They are not part of the store hash. */
public final class SessionReports {

    private final StorageArea area;
    private final String runId;

    SessionReports(StorageArea area, String runId) {
        this.area = area;
        this.runId = runId;
    }

    /** Writes a report of the run, such as {@code report.json}. */
    public void write(String name, byte[] content) throws IOException {
        area.write(RunPaths.report(runId, name), content);
    }

    /**
     * Removes a report of an earlier run.
     *
     * @param path path of the report in the store
     */
    public void remove(String path) throws IOException {
        if (!path.startsWith(StorePaths.RUNS + "/")) {
            throw new IllegalArgumentException("Not a report of a run");
        }
        area.delete(path);
    }
}
