package org.mesinfos.pipelines.store;

import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.storage.StorageArea;
import org.mesinfos.pipelines.store.storage.StoredFile;

/**
 * Reports of runs that a store still has, by file name, such as {@code report.json}. They are for the operator: they contain
 * names of files and deliveries. Ids of runs are in order of time.
 */
public final class RunReports {

    private final StorageArea area;

    RunReports(StorageArea area) {
        this.area = area;
    }

    /** Returns the report of each run that has one, by run id. */
    public SortedMap<String, byte[]> all(String name) throws IOException {
        SortedMap<String, byte[]> reports = new TreeMap<>();
        for (StoredFile file : area.list(StorePaths.RUNS)) {
            String[] path = file.path().split("/", -1);
            if (path.length == 3 && path[2].equals(name)) {
                area.read(file.path()).ifPresent(content -> reports.put(path[1], content));
            }
        }
        return reports;
    }

    /** Returns the report of the last run that has one; empty if no run has. */
    public Optional<byte[]> last(String name) throws IOException {
        String run = latestRuns().get(name);
        return run == null ? Optional.empty() : area.read(RunPaths.report(run, name));
    }

    /** Returns the latest run that wrote each report, by the name of the report. */
    public SortedMap<String, String> latestRuns() throws IOException {
        SortedMap<String, String> latest = new TreeMap<>();
        for (StoredFile file : area.list(StorePaths.RUNS)) {
            String[] path = file.path().split("/", -1);
            if (path.length == 3) {
                latest.merge(path[2], path[1], BinaryOperator.maxBy(Comparator.naturalOrder()));
            }
        }
        return latest;
    }
}
