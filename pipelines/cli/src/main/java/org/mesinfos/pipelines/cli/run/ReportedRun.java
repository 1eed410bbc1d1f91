package org.mesinfos.pipelines.cli.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mesinfos.pipelines.cli.option.InvalidUsageException;
import org.mesinfos.pipelines.cli.option.SettingsOptions;
import org.mesinfos.pipelines.cli.terminal.FailureText;
import org.mesinfos.pipelines.cli.terminal.TerminalWriter;
import org.mesinfos.pipelines.lineage.RunLineage;
import org.mesinfos.pipelines.run.RunRequest;
import org.mesinfos.pipelines.run.UnfinishedRunException;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.StorePaths;

/** Run whose start and end are reported as events of OpenLineage. */
final class ReportedRun {

    private final RunRequest request;
    private final PrintWriter warnings;

    /** @param warnings receiver of the events that were not delivered */
    ReportedRun(RunRequest request, PrintWriter warnings) {
        this.request = request;
        this.warnings = warnings;
    }

    /**
     * Runs, and reports the start and the end of the run.
     *
     * @param target file or URL that receives the events
     * @param run the run, which returns its exit status
     */
    int call(String target, Callable<Integer> run) throws Exception {
        RunLineage events = lineage(target);
        events.started();
        int status;
        try {
            status = run.call();
        } catch (UnfinishedRunException unfinished) {
            try {
                events.published(
                        unfinished.summary().snapshot(), lastReport(), SettingsOptions.connectors(request.settings()));
            } catch (IOException unreported) {
                unfinished.addSuppressed(unreported);
            }
            throw unfinished;
        } catch (Exception failure) {
            try {
                events.failed(FailureText.of(failure));
            } catch (IOException unreported) {
                failure.addSuppressed(unreported);
            }
            throw failure;
        }
        Optional<byte[]> report = lastReport();
        if (report.isPresent()) {
            events.completed(report.get(), SettingsOptions.connectors(request.settings()));
        }
        return status;
    }

    private RunLineage lineage(String target) {
        if (!RunLineage.isUrl(target)) {
            return RunLineage.toFile(Path.of(target), inbox(), request.store(), Clock.systemUTC());
        }
        try {
            return RunLineage.toCollector(
                    target,
                    Optional.ofNullable(System.getenv("MESINFOS_LINEAGE_KEY")),
                    inbox(),
                    request.store(),
                    Clock.systemUTC(),
                    warning -> {
                        warnings.println("mesinfos: " + TerminalWriter.visible(warning));
                        warnings.flush();
                    });
        } catch (URISyntaxException e) {
            throw new InvalidUsageException(
                    "--lineage is no valid address. Expected one such as https://lineage.example.org/api/v1/lineage.");
        }
    }

    private String inbox() {
        return request.inbox().orElseThrow();
    }

    private Optional<byte[]> lastReport() throws IOException {
        return Store.at(
                        request.store(),
                        KeyFolder.of(request.store(), request.settings().keys()))
                .reports()
                .last(StorePaths.RUN_REPORT);
    }
}
