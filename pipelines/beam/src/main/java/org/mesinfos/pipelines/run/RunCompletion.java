package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.run.report.ReceiptPages;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.run.report.StageReport;
import org.mesinfos.pipelines.run.report.StageTimes;
import org.mesinfos.pipelines.run.report.UntakenDeliveries;
import org.mesinfos.pipelines.run.report.WaitingReport;
import org.mesinfos.pipelines.store.Audit;
import org.mesinfos.pipelines.store.UnfinishedPublicationException;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/** End of a run whose pipeline has succeeded: publication, what depends on it, and the report. */
final class RunCompletion {

    private final OpenRun run;
    private final PipelinePasses.Result result;
    private final List<WaitingReport> waiting;
    private final Clock clock;

    /** @param clock clock for the end of the run */
    RunCompletion(OpenRun run, PipelinePasses.Result result, Clock clock) throws IOException {
        this.run = run;
        this.result = result;
        this.waiting = waiting(run, result);
        this.clock = clock;
    }

    private static List<WaitingReport> waiting(OpenRun run, PipelinePasses.Result result) throws IOException {
        List<WaitingReport> waiting =
                new ArrayList<>(UntakenDeliveries.waiting(run.listing(), result.leftOut(), result.facts()));
        if (run.request().intake() == Intake.NEW_DELIVERIES) {
            waiting.addAll(UntakenDeliveries.approved(
                    result.audit().snapshot(), run.session().decisions().read(), result.leftOut(), result.facts()));
        }
        return waiting;
    }

    /** Ends a dry run: discards its result. */
    RunSummary discard() throws IOException {
        run.session().rollBack();
        return summary(result.audit().snapshot(), clock.instant()).withWarnings(run.warnings());
    }

    /**
     * Publishes the result with the decisions of a guard, and does what depends on it.
     *
     * @return the published snapshot
     * @throws UnfinishedPublicationException if the new snapshot is current, and something failed after that
     * @throws IOException if publication failed
     */
    Snapshot publish(DeliveryGuard guard, FollowUp followUp) throws IOException {
        RunPublication publication = new RunPublication(run);
        Audit published = publication.audit(result);
        try {
            publication.publish(published, guard);
        } catch (UnfinishedPublicationException failure) {
            followUp.publishedWith(summary(published.snapshot(), clock.instant()));
            throw failure;
        }
        followUp.publishedWith(summary(published.snapshot(), clock.instant()));
        publication.follow(result, followUp);
        return published.snapshot();
    }

    /** Writes the report of the run, and returns its summary. */
    RunSummary report(
            Snapshot published,
            StageTimes times,
            PipelineExecution execution,
            Optional<ReceiptPages> receipts,
            FollowUp followUp) {
        List<String> formerReaders = new ArrayList<>();
        followUp.attempt(
                FollowUpStep.WARNINGS, () -> formerReaders.addAll(FormerReaders.warnings(run.store(), run.settings())));
        Instant end = clock.instant();
        // At the same moment, so that the times of the stages add up to that of the run.
        List<StageReport> stages = StageReport.of(times, execution::workerTime);
        RunSummary summary = summary(published, end)
                .withCreatedKeys(run.createdKeys())
                .withErasureProof(run.erasureProof())
                .withWarnings(run.warnings())
                .withWarnings(formerReaders)
                .withWarnings(followUp.warnings());
        followUp.publishedWith(summary);
        new RunReporting(run, receipts)
                .write(new RunReporting.Published(published, result, summary, waiting, stages, end), followUp);
        return summary;
    }

    /** Records the inputs of the run, so that a run with the same inputs is idle; a run with a failure is none to skip. */
    void record(Optional<RunInputs> inputs, Snapshot published, RunSummary summary, FollowUp followUp) {
        if (inputs.isPresent() && result.again().lost().isEmpty() && followUp.isComplete()) {
            RunSummary idle = RunSummaries.idle(
                            published, result.facts(), summary.linked().reviews(), waiting.size())
                    .withWarnings(run.warnings());
            followUp.attempt(FollowUpStep.INPUTS, () -> inputs.get().record(run.session(), idle));
        }
    }

    private RunSummary summary(Snapshot snapshot, Instant end) {
        return RunSummaries.of(
                run.base(),
                snapshot,
                result.facts(),
                result.again(),
                waiting.size(),
                Duration.between(run.start(), end));
    }
}
