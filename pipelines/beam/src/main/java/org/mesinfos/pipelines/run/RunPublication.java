package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.run.erasure.FileRedaction;
import org.mesinfos.pipelines.run.erasure.SuppressionUpdate;
import org.mesinfos.pipelines.settings.OriginalsPolicy;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.Audit;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.UnfinishedPublicationException;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Publication of the result of a run: the snapshot of the store, then the bundles of reader applications and the
 * tables.
 */
final class RunPublication {

    private final Store store;
    private final WriteSession session;
    private final RunConditions conditions;
    private final RunKeys keys;
    private final Suppression suppression;

    RunPublication(Store store, WriteSession session, RunConditions conditions, RunKeys keys, Suppression suppression) {
        this.store = store;
        this.session = session;
        this.conditions = conditions;
        this.keys = keys;
        this.suppression = suppression;
    }

    /**
     * Publishes an audited snapshot.
     *
     * @param guard its decisions are published with the snapshot
     * @throws UnfinishedPublicationException if the new snapshot is current, and something failed after that
     * @throws IOException if publication failed
     */
    void publish(Audit audit, DeliveryGuard guard) throws IOException {
        guard.writeDecisions();
        session.publish(audit);
    }

    /** Returns the audited snapshot of a result, with the places of what is redacted of erased people. */
    Audit audit(PipelinePasses.Result result) throws IOException {
        return suppression.isEmpty() ? result.audit() : redacted(result.audit(), result.facts());
    }

    /**
     * Brings up to date what depends on the published snapshot, and removes what retention no longer keeps.
     *
     * @param base snapshot before the run
     * @param day day of the run, in UTC
     */
    void follow(PipelinePasses.Result result, Snapshot base, LocalDate day, FollowUp followUp) {
        Settings settings = conditions.settings();
        followUp.attempt(
                FollowUpStep.REVIEW_ANSWERS,
                () -> LinkingPlans.writeKeyed(
                        conditions.linking(), session, keys.person().digests()));
        if (!result.leftOut().isEmpty() || result.passes() > 1) {
            followUp.attempt(FollowUpStep.UNPUBLISHED_CONTENT, () -> session.removeUnpublished(base));
        }
        followUp.attempt(
                FollowUpStep.READER_BUNDLES,
                () -> ReaderBundles.publishAll(session, settings, keys.person(), suppression, conditions.consents()));
        followUp.attempt(
                FollowUpStep.FORMER_READERS,
                () -> FormerReaders.erase(
                        store, settings, session.base().erased().people()));
        followUp.attempt(FollowUpStep.TABLES, () -> FormerTables.publish(session, settings));
        if (settings.originals() == OriginalsPolicy.INBOX) {
            followUp.attempt(FollowUpStep.ORIGINALS, session::removeOriginals);
        }
        followUp.attempt(FollowUpStep.RETENTION, () -> session.expire(settings.retention(), day));
    }

    /** Redacts the kept bytes of files with rows of erased people, which this run read. */
    private Audit redacted(Audit audit, List<RunFact> facts) throws IOException {
        Snapshot snapshot = audit.snapshot();
        FileRedaction redaction = new FileRedaction(
                session,
                conditions.connectors(),
                suppression,
                snapshot.readings(),
                snapshot.erased().files(),
                Set.of());
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
}
