package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.beam.sdk.io.FileSystems;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.DeliveryInbox;
import org.mesinfos.pipelines.deliveries.DeliveryStatus;
import org.mesinfos.pipelines.deliveries.FileReadings;
import org.mesinfos.pipelines.deliveries.InboxListing;
import org.mesinfos.pipelines.deliveries.InboxNotFoundException;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.enrich.EnrichmentBasis;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;
import org.mesinfos.pipelines.identity.InvalidRegistryException;
import org.mesinfos.pipelines.identity.JointAccounts;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.RegistryReader;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.settings.OriginalsPolicy;
import org.mesinfos.pipelines.store.Audit;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.SnapshotDraft;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.SuppressionEntries;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.ExcludedDelivery;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.transforms.LinkingPlan;
import org.mesinfos.pipelines.transforms.RunPlan;
import org.mesinfos.pipelines.worker.LayoutContexts;
import org.mesinfos.pipelines.worker.OperatorConnectors;
import org.mesinfos.pipelines.worker.WorkerStore;
import org.mesinfos.records.RecordType;

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

    /** @param clock clock for the start and end of the run, which only appear in the report */
    public BundleRun(RunRequest request, Clock clock) {
        this(request, clock, Optional.empty(), ignored -> {});
    }

    private BundleRun(
            RunRequest request,
            Clock clock,
            Optional<Consumer<StoreDifference>> differences,
            Consumer<RunProgress> progress) {
        this.request = request;
        this.clock = clock;
        this.differences = differences;
        this.progress = progress;
    }

    /** Returns a run that compares the bundles before it publishes them. */
    public BundleRun showing(Consumer<StoreDifference> receiver) {
        return new BundleRun(request, clock, Optional.of(receiver), progress);
    }

    /**
     * Returns a run that reports its progress every second while its pipeline runs, and once at the end of the pipeline.
     *
     * @param receiver called from another thread; an exception ends the progress, not the run
     */
    public BundleRun reportingTo(Consumer<RunProgress> receiver) {
        return new BundleRun(request, clock, differences, receiver);
    }

    /**
     * Runs and waits for completion.
     *
     * @return counts of the run
     * @throws InboxNotFoundException if the inbox does not exist
     * @throws MisplacedStoreException if the store is in the inbox, or the inbox in the store
     * @throws InvalidRegistryException if the registry is invalid
     * @throws IOException if the run failed; the published snapshot is unchanged
     */
    public RunSummary run() throws IOException {
        Instant start = clock.instant();
        StageTimes times = new StageTimes(RunStage.INBOX);
        FileSystems.setDefaultPipelineOptions(request.options());
        Optional<DeliveryInbox> inbox = request.inbox().map(DeliveryInbox::open);
        request.inbox().ifPresent(location -> LocationCheck.check(location, request.store()));
        request.settings()
                .tables()
                .ifPresent(tables -> LocationCheck.checkTables(tables, request.inbox(), request.store()));
        Store store = Store.at(
                        request.store(),
                        KeyFolder.of(request.store(), request.settings().keys()))
                .with(request.settings().bundles());
        String runId = RUN_ID.format(start);
        Optional<RunInputs> inputs = RunInputs.of(request, start);
        Registry registry = request.settings().registry().isPresent()
                ? RegistryReader.read(request.settings().registry().get())
                : Registry.empty();
        Optional<PersonKey> namedKey = RunKeys.configured(request.settings().personKey());
        Optional<LinkingPlan> namedLinking =
                LinkingPlans.configured(request.settings().linking());
        OperatorConnectors operatorConnectors =
                OperatorConnectors.of(request.settings().connectors());
        ConnectorRegistry connectors = operatorConnectors.load();
        EnrichmentBasis basis = request.settings().enrichment();
        String derivation = DerivationFingerprint.of(basis, request.settings().issuers());
        Consents consents = request.settings().consent().on(LocalDate.ofInstant(start, ZoneOffset.UTC));
        String attribution = RuleFingerprints.attribution(request.settings().issuers(), consents);
        RuleFingerprints rules = new RuleFingerprints(connectors);
        try (WriteSession session = store.openWriteSession(runId)) {
            InboxListing listing = inbox.isPresent()
                    ? inbox.get()
                            .list(
                                    request.settings()::organisation,
                                    request.settings().settle(),
                                    request.settings().limits(),
                                    start)
                    : new InboxListing(List.of(), List.of());
            RunKeys keys = RunKeys.of(
                    session,
                    namedKey,
                    KeyFolder.of(request.store(), request.settings().keys()),
                    request.mode());
            if (request.mode() == RunMode.PUBLISH) {
                new ErasureCompletion(session, keys.person(), connectors, consents)
                        .complete(
                                KeyFolder.of(request.store(), request.settings().keys()));
            }
            Suppression suppression = SuppressionEntries.of(
                    keys.person().derive(KeyPurpose.SUPPRESSION),
                    store.content().erasures());
            Snapshot base = session.base();
            DeliveryGuard guard = DeliveryGuard.of(session, request.settings().guard(), request.acceptedChange());
            QuotaExcess quotas = new QuotaExcess(request.settings().limits().quotas(), store.content());
            LeftOutDeliveries leftOut = LeftOutDeliveries.NONE;
            List<RunFact> facts;
            RereadPlan again;
            Audit audit;
            PipelineExecution execution = new PipelineExecution(request.options(), keys, connectors, progress);
            FileReadings readings = store.content().readReadings(base.readings());
            LayoutContexts contexts;
            int passes = 0;
            do {
                passes++;
                contexts = LayoutContexts.of(readings.all());
                again = new RereadSelection(
                                store.content(), connectors, request.settings(), rules, request.reread(), contexts)
                        .plan(base, listing.files())
                        .without(guard.retracted());
                RunPlan plan = new RunPlan(
                        runId,
                        new WorkerStore(store, base.id(), runId),
                        request.intake() == Intake.NEW_DELIVERIES ? listing.files() : List.of(),
                        guard.knownDeliveries(),
                        again.files(),
                        guard.retractedFiles(),
                        request.settings().originals(),
                        registry,
                        LinkingPlans.of(namedLinking, session, keys.person().digests()),
                        new ReferenceRules(
                                JointAccounts.of(request.settings().organisationsWithSharedJointAccounts()),
                                request.settings().countries(),
                                request.settings().zones(),
                                request.settings().issuers()),
                        operatorConnectors,
                        basis,
                        derivation,
                        attribution,
                        consents,
                        request.settings().restrictedConnectors(),
                        request.settings().guard().requiredFields(),
                        request.settings().limits().quotas(),
                        contexts);
                times.enter(RunStage.PIPELINE);
                PipelineAttempts.Result result = PipelineAttempts.of(plan, leftOut, execution, quotas);
                times.enter(RunStage.AUDIT);
                leftOut = result.leftOut();
                again = again.without(leftOut.replayed().keySet());
                facts = result.facts();
                SnapshotDraft draft = draft(guard, facts);
                SuppressionUpdate.countBlanked(draft.suppressions(), again, draft);
                draft.suppressions(SuppressionUpdate.with(
                        SuppressionUpdate.obeying(
                                draft.suppressions(), store.content().erasures()),
                        again,
                        SuppressionUpdate.places(facts)));
                readings = new ReadingsUpdate(request.settings(), rules, store.content(), suppression)
                        .readings(store.content().readReadings(base.readings()), again, facts, draft.deliveries());
                audit = session.audit(draft.derivation(derivation)
                        .attribution(attribution)
                        .readings(store.content().writeReadings(readings))
                        .schemas(store.content().writeRecordSchemas(recordTypes(draft, connectors))));
            } while (isReadByOtherContexts(readings, contexts)
                    || guard.holdsFurtherDeliveries(audit.snapshot(), facts));
            if (differences.isPresent()) {
                differences.get().accept(new StoreComparison(store.content()).compare(base, audit.snapshot()));
            }
            if (request.mode() == RunMode.DRY_RUN) {
                return dryRun(
                        session,
                        audit,
                        facts,
                        again,
                        waiting(listing, leftOut, facts).size(),
                        start);
            }
            times.enter(RunStage.PUBLISH);
            guard.writeDecisions();
            if (!suppression.isEmpty()) {
                audit = redacted(audit, facts, new FileRedaction(session, connectors, suppression));
            }
            session.publish(audit);
            LinkingPlans.writeKeyed(namedLinking, session, keys.person().digests());
            if (!leftOut.isEmpty() || passes > 1) {
                session.removeUnpublished(base);
            }
            ReaderBundles.publishAll(store, audit.snapshot(), request.settings(), keys.person(), suppression, consents);
            AnalystTables.publish(store, audit.snapshot(), request.settings());
            if (request.settings().originals() == OriginalsPolicy.INBOX) {
                session.removeOriginals();
            }
            session.expire(request.settings().retention(), LocalDate.ofInstant(start, ZoneOffset.UTC));
            Instant end = clock.instant();
            List<RunReport.WaitingReport> waiting = waiting(listing, leftOut, facts);
            RunSummary summary = RunSummaries.of(
                            base, audit.snapshot(), facts, again, waiting.size(), Duration.between(start, end))
                    .withCreatedKeys(keys.created());
            if (inputs.isPresent() && again.lost().isEmpty()) {
                inputs.get()
                        .record(session, RunSummaries.idle(audit.snapshot(), facts, summary.reviews(), waiting.size()));
            }
            Optional<byte[]> lastReport = store.lastRunReport("report.json");
            RunReport report = RunReport.of(
                    base,
                    audit.snapshot(),
                    summary,
                    facts,
                    Stream.concat(waiting.stream(), excluded(audit.snapshot(), facts).stream())
                            .toList(),
                    ReferenceTable.all(),
                    EarlierRun.before(lastReport),
                    StageReport.of(times, execution),
                    NeverFilledFields.of(facts, connectors::mapping),
                    CoveredMonths.of(facts, lastReport),
                    start,
                    end);
            session.writeReport("report.json", report.json());
            session.writeReport(
                    "report.html", report.html(RejectedPlaces.of(report, audit.snapshot(), store.content())));
            return summary;
        }
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

    /** Redacts the kept bytes of files with rows of erased people, which this run read. */
    private static Audit redacted(Audit audit, List<RunFact> facts, FileRedaction redaction) throws IOException {
        Snapshot snapshot = audit.snapshot();
        Set<String> affected = facts.stream()
                .filter(fact -> fact.getKind() == RunFactKind.DELIVERY || fact.getKind() == RunFactKind.SUPPRESSED)
                .map(RunFact::getName)
                .collect(Collectors.toSet());
        return new Audit(
                snapshot.withErased(SuppressionUpdate.with(
                        snapshot.erased(),
                        redaction.redact(
                                snapshot.deliveries().stream()
                                        .filter(delivery -> affected.contains(delivery.id()))
                                        .toList(),
                                SuppressionUpdate.places(facts)))),
                audit.findings());
    }

    private RunSummary dryRun(
            WriteSession session, Audit audit, List<RunFact> facts, RereadPlan again, long waiting, Instant start)
            throws IOException {
        Snapshot base = session.base();
        session.discard();
        return RunSummaries.of(base, audit.snapshot(), facts, again, waiting, Duration.between(start, clock.instant()));
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

    private static SnapshotDraft draft(DeliveryGuard guard, List<RunFact> facts) {
        SnapshotDraft draft = guard.draft();
        for (RunFact fact : facts) {
            SnapshotDraftUpdate.apply(draft, fact);
        }
        return draft;
    }

    /**
     * Returns the deliveries that are incomplete, those with a file that differs from its manifest entry, and those that
     * could not be read.
     */
    private static List<RunReport.WaitingReport> waiting(
            InboxListing listing, LeftOutDeliveries leftOut, List<RunFact> facts) {
        List<RunReport.WaitingReport> waiting = new ArrayList<>();
        listing.waiting()
                .forEach(drop ->
                        waiting.add(new RunReport.WaitingReport(drop.organisation(), drop.drop(), drop.reason())));
        waiting.addAll(leftOut.waiting());
        for (RunFact fact : facts) {
            Delivery seen = fact.getSeen();
            if (seen != null && seen.getStatus() == DeliveryStatus.INCOMPLETE) {
                waiting.add(new RunReport.WaitingReport(
                        seen.getOrganisation(),
                        String.join(", ", seen.getDrops()),
                        "the SHA-256 of a file differs from the one in delivery.yaml"));
            }
            if (seen != null && seen.getStatus() == DeliveryStatus.FAILED) {
                waiting.add(new RunReport.WaitingReport(
                        seen.getOrganisation(),
                        String.join(", ", seen.getDrops()),
                        Objects.requireNonNull(seen.getFailure(), "a failed delivery has its reason")));
            }
        }
        return waiting;
    }

    /** Returns the deliveries in the inbox that a decision excludes. */
    private static List<RunReport.WaitingReport> excluded(Snapshot snapshot, List<RunFact> facts) {
        List<RunReport.WaitingReport> excluded = new ArrayList<>();
        for (RunFact fact : facts) {
            Delivery seen = fact.getSeen();
            ExcludedDelivery decided = seen == null ? null : snapshot.excluded().get(seen.getId());
            if (seen != null && decided != null) {
                excluded.add(new RunReport.WaitingReport(
                        seen.getOrganisation(), String.join(", ", seen.getDrops()), ExclusionText.of(decided)));
            }
        }
        return excluded;
    }
}
