package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.run.erasure.FileRedaction;
import org.mesinfos.pipelines.run.erasure.SuppressionUpdate;
import org.mesinfos.pipelines.settings.OriginalsPolicy;
import org.mesinfos.pipelines.store.Audit;
import org.mesinfos.pipelines.store.Store;
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
    private Optional<UnpublishedReadersException> unpublished = Optional.empty();

    RunPublication(Store store, WriteSession session, RunConditions conditions, RunKeys keys, Suppression suppression) {
        this.store = store;
        this.session = session;
        this.conditions = conditions;
        this.keys = keys;
        this.suppression = suppression;
    }

    /**
     * Publishes a result, and removes what retention no longer keeps.
     *
     * @param guard its decisions are published with the snapshot
     * @param day day of the run, in UTC
     * @return what was published
     * @throws IOException if publication failed; the published snapshot is then either the new or the earlier one
     */
    Audit publish(PipelinePasses.Result result, DeliveryGuard guard, LocalDate day) throws IOException {
        Snapshot base = session.base();
        guard.writeDecisions();
        Audit audit = suppression.isEmpty() ? result.audit() : redacted(result.audit(), result.facts());
        session.publish(audit);
        LinkingPlans.writeKeyed(conditions.linking(), session, keys.person().digests());
        if (!result.leftOut().isEmpty() || result.passes() > 1) {
            session.removeUnpublished(base);
        }
        publishReaders();
        FormerReaders.erase(
                store, conditions.settings(), audit.snapshot().erased().people());
        FormerTables.publish(session, conditions.settings());
        if (conditions.settings().originals() == OriginalsPolicy.INBOX) {
            session.removeOriginals();
        }
        session.expire(conditions.settings().retention(), day);
        return audit;
    }

    /** Returns the failure to publish to reader applications, if any. It is reported after all else is done. */
    Optional<UnpublishedReadersException> unpublished() {
        return unpublished;
    }

    private void publishReaders() throws IOException {
        try {
            ReaderBundles.publishAll(session, conditions.settings(), keys.person(), suppression, conditions.consents());
        } catch (UnpublishedReadersException failure) {
            unpublished = Optional.of(failure);
        }
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
