package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.storage.StorageLocations;

/**
 * A run that has nothing to do, because all its inputs (deliveries, settings, decisions, program and day) equal those of
 * the last run that published. It does not start the pipeline.
 */
public final class IdleRun {

    private IdleRun() {}

    /**
     * Returns the summary of a run if it is idle, and cleans up after the last run as every run does. Returns empty if the
     * run may have something to do: then {@link BundleRun} must run.
     *
     * @param inbox path or URI of the inbox
     * @param store path or URI of the store
     * @param settings settings of the operator
     * @param invocation see {@link RunRequest#invocation()}
     * @param clock clock for the day of the run and its duration
     */
    public static Optional<RunSummary> find(
            String inbox, String store, Settings settings, String invocation, Clock clock) throws IOException {
        if (StorageLocations.localPath(store).isEmpty()) {
            return Optional.empty();
        }
        Instant start = clock.instant();
        KeyFolder keys = KeyFolder.of(store, settings.keys());
        Optional<RunInputs> inputs = RunInputs.of(inbox, keys, invocation, start);
        Store opened = Store.at(store, keys);
        if (inputs.isEmpty() || !FormerReaders.areLocal(opened, settings)) {
            return Optional.empty();
        }
        Optional<RunSummary> idle = inputs.get().idle(opened, BundleRun.RUN_ID.format(start));
        if (idle.isEmpty()) {
            return idle;
        }
        return Optional.of(idle.get()
                .withWarnings(FormerReaders.warnings(opened, settings))
                .withDuration(Duration.between(start, clock.instant())));
    }
}
