package org.mesinfos.pipelines.cli.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.mesinfos.pipelines.cli.terminal.ExitStatus;
import org.mesinfos.pipelines.language.PageLanguage;
import org.mesinfos.pipelines.receipt.ReportedReceiptPages;
import org.mesinfos.pipelines.run.BundleRun;
import org.mesinfos.pipelines.run.RunMode;
import org.mesinfos.pipelines.run.RunRequest;
import org.mesinfos.pipelines.run.UnfinishedRunException;
import org.mesinfos.pipelines.run.comparison.StoreDifference;
import org.mesinfos.pipelines.run.report.RunReportPage;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.Store;

/** Runner of a request that prints its result. */
final class RunOutput {

    private final PrintWriter out;
    private final PrintWriter errors;
    private final OutputFormat format;
    private final PageLanguage language;
    private final Optional<Path> metrics;

    /**
     * @param errors receives the progress
     * @param language language of the summary as text
     * @param metrics file for the counts of the run, besides the output
     */
    RunOutput(PrintWriter out, PrintWriter errors, OutputFormat format, PageLanguage language, Optional<Path> metrics) {
        this.out = out;
        this.errors = errors;
        this.format = format;
        this.language = language;
        this.metrics = metrics;
    }

    /** Runs and prints the summary. Returns the exit status. */
    int withoutDifferences(RunRequest request) throws Exception {
        BundleRun run = new BundleRun(request, Clock.systemUTC()).withReceiptPages(new ReportedReceiptPages());
        return runAndPrint(run, request, new Difference());
    }

    /** Prints the summary of an idle run, which writes no report. Returns the exit status. */
    int print(RunSummary summary) throws IOException {
        print(summary, () -> SummaryText.of(summary, language), Optional.empty());
        return status(summary);
    }

    /**
     * Runs, and prints the differences between the bundles before they are published, and the summary afterwards. Returns
     * the exit status.
     */
    int showingDifferences(RunRequest request) throws Exception {
        Difference shown = new Difference();
        BundleRun run = new BundleRun(request, Clock.systemUTC())
                .withReceiptPages(new ReportedReceiptPages())
                .showing(difference -> {
                    shown.value = Optional.of(difference);
                    if (format == OutputFormat.TEXT) {
                        out.println(DifferenceText.of(difference));
                        out.flush();
                    }
                });
        return runAndPrint(run, request, shown);
    }

    private int runAndPrint(BundleRun run, RunRequest request, Difference shown) throws Exception {
        RunSummary summary;
        try {
            summary = RunProgressDisplay.during(errors, language, display -> run.reportingTo(display)::run);
        } catch (UnfinishedRunException unfinished) {
            try {
                print(unfinished.summary(), text(unfinished.summary(), request), shown.value);
            } catch (IOException unprinted) {
                unfinished.addSuppressed(unprinted);
            }
            throw unfinished;
        }
        if (request.mode() == RunMode.DRY_RUN && format == OutputFormat.TEXT) {
            out.println("Dry run: nothing was published. If it had been:");
        }
        print(summary, text(summary, request), shown.value);
        return status(summary);
    }

    private Text text(RunSummary summary, RunRequest request) {
        if (request.mode() == RunMode.DRY_RUN) {
            return () -> SummaryText.ofDryRun(summary, language);
        }
        return () -> {
            String name = RunReportPage.fileName(language);
            KeyFolder keys = KeyFolder.of(request.store(), request.settings().keys());
            String run = Store.at(request.store(), keys).reports().latestRuns().get(name);
            return run == null
                    ? SummaryText.of(summary, language)
                    : SummaryText.of(summary, language, request.store() + "/runs/" + run + "/" + name);
        };
    }

    /** Text of a summary, which is made only if the output is text. */
    @FunctionalInterface
    private interface Text {
        String get() throws IOException;
    }

    private static int status(RunSummary summary) {
        if (!summary.conserved()) {
            return ExitStatus.FAILED;
        }
        return summary.requiresDecision() ? ExitStatus.HELD_FOR_APPROVAL : 0;
    }

    private static final class Difference {
        private Optional<StoreDifference> value = Optional.empty();
    }

    private void print(RunSummary summary, Text text, Optional<StoreDifference> difference) throws IOException {
        if (metrics.isPresent()) {
            RunMetrics.write(summary, metrics.get());
        }
        if (format == OutputFormat.TEXT) {
            out.println(text.get());
        } else {
            out.println(SummaryJson.of(summary, difference));
        }
        out.flush();
    }
}
