package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.beam.sdk.io.FileSystems;
import org.mesinfos.pipelines.deliveries.DeliveryInbox;
import org.mesinfos.pipelines.deliveries.InboxNotFoundException;
import org.mesinfos.pipelines.identity.InvalidRegistryException;
import org.mesinfos.pipelines.run.comparison.StoreComparison;
import org.mesinfos.pipelines.run.comparison.StoreDifference;
import org.mesinfos.pipelines.run.report.ReceiptPages;
import org.mesinfos.pipelines.run.report.RunStage;
import org.mesinfos.pipelines.run.report.RunSummary;
import org.mesinfos.pipelines.run.report.StageTimes;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * One run: takes the new deliveries of an inbox and publishes the resulting bundles, or fails and publishes nothing.
 */
public final class BundleRun {

    static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'-'SSS'Z'").withZone(ZoneOffset.UTC);

    private final RunRequest request;
    private final Clock clock;
    private final Optional<Consumer<StoreDifference>> differences;
    private final Consumer<RunProgress> progress;
    private final Optional<ReceiptPages> receipts;

    /** @param clock clock for the start and end of the run, which only appear in the report */
    public BundleRun(RunRequest request, Clock clock) {
        this(request, clock, Optional.empty(), ignored -> {}, Optional.empty());
    }

    private BundleRun(
            RunRequest request,
            Clock clock,
            Optional<Consumer<StoreDifference>> differences,
            Consumer<RunProgress> progress,
            Optional<ReceiptPages> receipts) {
        this.request = request;
        this.clock = clock;
        this.differences = differences;
        this.progress = progress;
        this.receipts = receipts;
    }

    /** Returns a run that compares the bundles before it publishes them. */
    public BundleRun showing(Consumer<StoreDifference> receiver) {
        return new BundleRun(request, clock, Optional.of(receiver), progress, receipts);
    }

    /**
     * Returns a run that reports its progress every second while its pipeline runs, and once at the end of the pipeline.
     *
     * @param receiver called from another thread; an exception ends the progress, not the run
     */
    public BundleRun reportingTo(Consumer<RunProgress> receiver) {
        return new BundleRun(request, clock, differences, receiver, receipts);
    }

    /** Returns a run that writes a page for each receipt to which its report links. */
    public BundleRun withReceiptPages(ReceiptPages renderer) {
        return new BundleRun(request, clock, differences, progress, Optional.of(renderer));
    }

    /**
     * Runs and waits for completion.
     *
     * @return counts of the run
     * @throws InboxNotFoundException if the inbox does not exist
     * @throws MisplacedStoreException if inbox, store, keys, tables and folders of reader applications are not apart
     * @throws InvalidRegistryException if the registry is invalid, or missing although the last run used one
     * @throws MissingConnectorsException if connectors by which files of the store were read are missing
     * @throws HeldChangeException if a change of rules or settings would shrink too many bundles
     * @throws UnfinishedRunException if the result is published, and something failed after that
     * @throws IOException if the run failed; the published snapshot is unchanged. Only if the storage stopped answering while
     *     the snapshot was replaced, the new one may be current; running again is right in both cases
     */
    public RunSummary run() throws IOException {
        FileSystems.setDefaultPipelineOptions(request.options());
        checkLocations();
        DryRunCopy.removeLeft(request.store());
        if (request.mode() == RunMode.PUBLISH) {
            return execute();
        }
        try (DryRunCopy copy = DryRunCopy.of(request)) {
            return new BundleRun(copy.request(), clock, differences, progress, receipts).execute();
        }
    }

    private void checkLocations() {
        request.inbox().ifPresent(DeliveryInbox::open);
        LocationCheck.check(
                request.settings(),
                request.inbox(),
                request.store(),
                KeyFolder.of(request.store(), request.settings().keys()).location());
    }

    private RunSummary execute() throws IOException {
        FollowUp followUp = new FollowUp();
        try {
            RunSummary summary = execute(followUp);
            followUp.requireComplete();
            return summary;
        } catch (IOException | RuntimeException failure) {
            followUp.requireUnpublished(failure);
            throw failure;
        }
    }

    private RunSummary execute(FollowUp followUp) throws IOException {
        Instant start = clock.instant();
        StageTimes times = new StageTimes(RunStage.INBOX);
        Settings settings = request.settings();
        Store store = Store.at(request.store(), KeyFolder.of(request.store(), settings.keys()))
                .with(settings.bundleEncryption());
        Optional<RunInputs> inputs = RunInputs.of(request, start);
        RunConditions conditions =
                RunConditions.of(settings, start, store.content().bundleEncryption());
        try (WriteSession session = store.openWriteSession(RUN_ID.format(start))) {
            OpenRun run = OpenRun.of(request, start, conditions, session);
            DeliveryGuard guard = DeliveryGuard.of(session, settings.guard(), request.acceptedChange());
            PipelineExecution execution =
                    new PipelineExecution(request.options(), run.key(), conditions.connectors(), progress);
            session.beginContent();
            PipelinePasses.Result result = new PipelinePasses(run, guard, times).run(execution);
            if (differences.isPresent()) {
                differences
                        .get()
                        .accept(new StoreComparison(store.content())
                                .compare(run.base(), result.audit().snapshot()));
            }
            guard.requireAcceptedChange();
            RunCompletion completion = new RunCompletion(run, result, clock);
            if (request.mode() == RunMode.DRY_RUN) {
                return completion.discard();
            }
            times.enter(RunStage.PUBLISH);
            Snapshot published = completion.publish(guard, followUp);
            RunSummary summary = completion.report(published, times, execution, receipts, followUp);
            completion.record(inputs, published, summary, followUp);
            return summary;
        }
    }
}
