package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.run.erasure.ErasureSupplements;
import org.mesinfos.pipelines.run.erasure.FileRedaction;
import org.mesinfos.pipelines.run.erasure.RedactedFiles;
import org.mesinfos.pipelines.run.erasure.SuppressionUpdate;
import org.mesinfos.pipelines.settings.OriginalsPolicy;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.Audit;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.UnfinishedPublicationException;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Publication of the result of a run: the snapshot of the store, then the bundles of reader applications and the
 * tables.
 */
final class RunPublication {

    private final OpenRun run;
    private final WriteSession session;
    private final RunConditions conditions;

    RunPublication(OpenRun run) {
        this.run = run;
        this.session = run.session();
        this.conditions = run.conditions();
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
        return run.suppression().isEmpty() ? result.audit() : redacted(result);
    }

    /** Brings up to date what depends on the published snapshot, and removes what retention no longer keeps. */
    void follow(PipelinePasses.Result result, FollowUp followUp) {
        Settings settings = run.settings();
        PersonKey key = run.key();
        LocalDate day = LocalDate.ofInstant(run.start(), ZoneOffset.UTC);
        followUp.attempt(
                FollowUpStep.REVIEW_ANSWERS,
                () -> LinkingPlans.writeKeyed(conditions.linking(), session, key.digests()));
        if (!result.leftOut().isEmpty()
                || result.passes() > 1
                || !session.base().deliveries().equals(result.audit().snapshot().deliveries())) {
            followUp.attempt(FollowUpStep.UNPUBLISHED_CONTENT, () -> session.removeUnpublishedFiles(run.base()));
        }
        followUp.attempt(FollowUpStep.READER_BUNDLES, () -> {
            ReaderBundles.forgetOthers(session, settings);
            ReaderBundles.publishAll(session, settings, key, run.suppression(), conditions.consents());
        });
        followUp.attempt(
                FollowUpStep.FORMER_READERS,
                () -> FormerReaders.erase(
                        run.store(), settings, session.base().erased().people()));
        followUp.attempt(FollowUpStep.TABLES, () -> FormerTables.publish(session, settings));
        if (settings.originals() == OriginalsPolicy.INBOX) {
            followUp.attempt(FollowUpStep.ORIGINALS, session::removeOriginals);
        }
        followUp.attempt(FollowUpStep.RETENTION, () -> session.expire(settings.retention(), day));
    }

    /**
     * Redacts the kept bytes of files with rows of erased people, which this run read. Rejected rows that are blank in them are
     * counted again, as suppressed.
     */
    private Audit redacted(PipelinePasses.Result result) throws IOException {
        Snapshot snapshot = result.audit().snapshot();
        Optional<ErasureSupplements> supplements = supplements(snapshot);
        FileRedaction redaction = new FileRedaction(
                session,
                conditions.connectors(),
                run.suppression(),
                run.key().digests(),
                snapshot.readings(),
                snapshot.erased().files(),
                Set.of(),
                supplements);
        Set<String> affected = result.facts().stream()
                .filter(fact -> fact.getKind() == RunFactKind.DELIVERY || fact.getKind() == RunFactKind.SUPPRESSED)
                .map(RunFact::getName)
                .collect(Collectors.toSet());
        RedactedFiles redacted =
                redaction.redact(snapshot.deliveries(), affected, SuppressionUpdate.places(result.facts()));
        Audit audit = result.audit();
        if (redacted.rejectedRows() > 0) {
            redacted.suppressRejected(result.draft(), run.store().content());
            supplements.ifPresent(written -> written.applyTo(result.draft()));
            audit = session.audit(result.draft());
        }
        return new Audit(
                audit.snapshot()
                        .withErased(SuppressionUpdate.with(audit.snapshot().erased(), redacted.files())),
                audit.findings());
    }

    /** Returns where to store what blanked rows showed; empty if nobody is erased or nothing is published. */
    private Optional<ErasureSupplements> supplements(Snapshot snapshot) {
        if (run.request().mode() != RunMode.PUBLISH) {
            return Optional.empty();
        }
        return snapshot.erased().people().entrySet().stream()
                .findFirst()
                .map(erased -> new ErasureSupplements(
                        erased.getKey(),
                        erased.getValue(),
                        session,
                        KeyFolder.of(run.request().store(), run.settings().keys())));
    }
}
