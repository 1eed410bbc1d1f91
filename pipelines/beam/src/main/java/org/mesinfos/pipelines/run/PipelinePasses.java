package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.deliveries.FileReadings;
import org.mesinfos.pipelines.deliveries.InboxFile;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.run.erasure.SuppressionUpdate;
import org.mesinfos.pipelines.run.report.LeftOutDeliveries;
import org.mesinfos.pipelines.run.report.QuotaExcess;
import org.mesinfos.pipelines.run.report.RunStage;
import org.mesinfos.pipelines.run.report.StageTimes;
import org.mesinfos.pipelines.run.reread.ReadingsUpdate;
import org.mesinfos.pipelines.run.reread.RereadPlan;
import org.mesinfos.pipelines.run.reread.RereadSelection;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.Audit;
import org.mesinfos.pipelines.store.SnapshotDraft;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.transforms.ReadingRules;
import org.mesinfos.pipelines.transforms.RunPlan;
import org.mesinfos.pipelines.worker.LayoutContexts;
import org.mesinfos.pipelines.worker.WorkerStore;
import org.mesinfos.records.RecordType;

/**
 * Repetition of the pipeline until its result is final: until no file was read by another context than the files prove,
 * and the guard holds no further delivery. Nothing is published.
 */
final class PipelinePasses {

    private final OpenRun run;
    private final RunRequest request;
    private final RunConditions conditions;
    private final Store store;
    private final WriteSession session;
    private final DeliveryGuard guard;
    private final StageTimes times;

    /**
     * Result of the passes.
     *
     * @param draft draft of the snapshot
     * @param audit snapshot that the run may publish
     * @param facts facts of the last pass
     * @param again files of earlier deliveries that were read again
     * @param leftOut deliveries that failed or exceeded a quota
     * @param passes number of passes
     */
    record Result(
            SnapshotDraft draft,
            Audit audit,
            List<RunFact> facts,
            RereadPlan again,
            LeftOutDeliveries leftOut,
            int passes) {}

    /**
     * @param guard decides which deliveries are held for approval
     * @param times receives the time of each stage
     */
    PipelinePasses(OpenRun run, DeliveryGuard guard, StageTimes times) {
        this.run = run;
        this.request = run.request();
        this.conditions = run.conditions();
        this.store = run.store();
        this.session = run.session();
        this.guard = guard;
        this.times = times;
    }

    /**
     * Runs all passes.
     *
     * @throws MissingConnectorsException if the connectors of files to read again are missing
     * @throws IOException if a pass failed
     */
    Result run(PipelineExecution execution) throws IOException {
        Snapshot base = run.base();
        List<InboxFile> files = run.listing().files();
        QuotaExcess quotas = new QuotaExcess(request.settings().limits().quotas(), store.content());
        FileReadings readings = store.content().readReadings(base.readings());
        LeftOutDeliveries leftOut = LeftOutDeliveries.NONE;
        LayoutContexts contexts;
        Result result;
        int passes = 0;
        do {
            passes++;
            contexts = LayoutContexts.of(readings.all());
            RereadPlan again = new RereadSelection(
                            store.content(),
                            conditions.connectors(),
                            request.settings(),
                            conditions.rules(),
                            request.reread(),
                            contexts)
                    .plan(base, files)
                    .without(guard.retracted());
            MissingConnectorsException.check(base, again, conditions.connectors(), request.removedConnectors());
            times.enter(RunStage.PIPELINE);
            PipelineAttempts.Result attempt =
                    PipelineAttempts.of(plan(files, again, contexts), leftOut, execution, quotas);
            times.enter(RunStage.AUDIT);
            leftOut = attempt.leftOut();
            again = again.without(leftOut.replayed().keySet());
            SnapshotDraft draft = draft(attempt.facts(), again);
            readings = new ReadingsUpdate(request.settings(), conditions.rules(), store.content(), run.suppression())
                    .readings(
                            store.content().readReadings(base.readings()), again, attempt.facts(), draft.deliveries());
            Audit audit =
                    session.audit(draft.derivation(conditions.fingerprints().derivation())
                            .attribution(conditions.fingerprints().attribution())
                            .readings(store.content().writeReadings(readings))
                            .schemas(store.content().writeRecordSchemas(recordTypes(draft, conditions.connectors()))));
            result = new Result(draft, audit, attempt.facts(), again, leftOut, passes);
        } while (isReadByOtherContexts(readings, contexts)
                || guard.holdsFurtherDeliveries(result.audit().snapshot(), result.facts()));
        return result;
    }

    private RunPlan plan(List<InboxFile> inbox, RereadPlan again, LayoutContexts contexts) throws IOException {
        Settings settings = request.settings();
        return new RunPlan(
                new WorkerStore(store, run.base().id(), session.runId()),
                request.intake() == Intake.NEW_DELIVERIES ? inbox : List.of(),
                guard.knownDeliveries(),
                again.files(),
                guard.retractedFiles(),
                conditions.registry(),
                LinkingPlans.of(conditions.linking(), session, run.key().digests()),
                conditions.references(),
                new ReadingRules(
                        conditions.operatorConnectors(),
                        settings.restrictedConnectors(),
                        settings.guard().requiredFields(),
                        settings.originals(),
                        contexts),
                conditions.enrichment(),
                conditions.fingerprints(),
                conditions.consents(),
                settings.limits().quotas());
    }

    private SnapshotDraft draft(List<RunFact> facts, RereadPlan again) throws IOException {
        SnapshotDraft draft = guard.draft();
        for (RunFact fact : facts) {
            SnapshotDraftUpdate.apply(draft, fact);
        }
        guard.warn(draft, facts);
        SuppressionUpdate.countBlanked(draft.suppressions(), again, draft);
        draft.suppressions(SuppressionUpdate.with(
                SuppressionUpdate.obeying(draft.suppressions(), store.content().erasures()),
                again,
                SuppressionUpdate.places(facts)));
        return draft;
    }

    /**
     * Returns whether the files that were read prove something else than the contexts by which others of them were read.
     * The proofs of a file depend on no context, so that a second reading is the last one.
     */
    private static boolean isReadByOtherContexts(FileReadings readings, LayoutContexts contexts) {
        LayoutContexts proven = LayoutContexts.of(readings.all());
        return readings.all().stream()
                .filter(reading -> !reading.getContext().isEmpty())
                .map(reading -> reading.getFile().getOrganisation())
                .distinct()
                .anyMatch(organisation -> !proven.of(organisation).equals(contexts.of(organisation)));
    }

    /** Returns the types of the records that the connectors of the store may produce; all if a connector is unknown. */
    private static Set<RecordType> recordTypes(SnapshotDraft draft, ConnectorRegistry connectors) {
        Set<RecordType> types = EnumSet.noneOf(RecordType.class);
        for (DeliveryEntry delivery : draft.deliveries()) {
            for (FileEntry file : delivery.files()) {
                if (!file.connector().isEmpty()) {
                    types.addAll(connectors
                            .find(file.connector())
                            .map(connector -> connector.description().recordTypes())
                            .orElse(Set.of(RecordType.values())));
                }
            }
        }
        return types;
    }
}
