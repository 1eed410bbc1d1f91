package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.deliveries.DeliveryInbox;
import org.mesinfos.pipelines.deliveries.InboxListing;
import org.mesinfos.pipelines.identity.InvalidRegistryException;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.run.erasure.ErasureCompletion;
import org.mesinfos.pipelines.run.report.UnknownOrganisations;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.SuppressionEntries;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * A run whose inputs are read and which may write to the store, before its pipeline starts.
 *
 * @param start start of the run
 * @param session session of the store, whose id is that of the run
 * @param base snapshot before the run, without people whose erasure was interrupted
 * @param listing deliveries of the inbox
 * @param key the person key
 * @param createdKeys location of the key folder if this run created the keys in it; otherwise empty
 * @param suppression entries of erased people
 * @param erasureProof path of the proof of the erasures that were completed; empty if there were none
 * @param warnings warnings about the inputs
 */
record OpenRun(
        RunRequest request,
        Instant start,
        RunConditions conditions,
        WriteSession session,
        Snapshot base,
        InboxListing listing,
        PersonKey key,
        Optional<String> createdKeys,
        Suppression suppression,
        Optional<String> erasureProof,
        List<String> warnings) {

    /**
     * Lists the inbox, determines the keys, and completes interrupted erasures.
     *
     * @throws InvalidRegistryException if the settings name no registry although the last run used one
     * @throws WrongPersonKeyException if earlier runs used another key, or if their key is lost
     */
    static OpenRun of(RunRequest request, Instant start, RunConditions conditions, WriteSession session)
            throws IOException {
        Settings settings = request.settings();
        InboxListing listing = listing(request, start);
        RegistryCheck.check(settings, session);
        KeyFolder folder = KeyFolder.of(request.store(), settings.keys());
        RunKeys keys = RunKeys.find(session, conditions.personKey(), folder);
        Optional<String> createdKeys = Optional.empty();
        Optional<String> erasureProof = Optional.empty();
        if (request.mode() == RunMode.PUBLISH) {
            createdKeys = keys.install(session, folder);
            erasureProof = completeErasures(session, keys.person(), conditions, folder, settings);
        }
        Suppression suppression = SuppressionEntries.of(
                keys.person().derive(KeyPurpose.SUPPRESSION),
                session.store().content().erasures());
        Snapshot base = session.base();
        List<String> warnings = UnknownOrganisations.warnings(
                conditions.consents().organisations(), KnownOrganisations.of(settings, listing, base));
        return new OpenRun(
                request,
                start,
                conditions,
                session,
                base,
                listing,
                keys.person(),
                createdKeys,
                suppression,
                erasureProof,
                warnings);
    }

    private static InboxListing listing(RunRequest request, Instant start) throws IOException {
        Settings settings = request.settings();
        return request.inbox().isPresent()
                ? DeliveryInbox.open(request.inbox().get())
                        .list(settings::organisation, settings.settle(), settings.limits(), start)
                : new InboxListing(List.of(), List.of());
    }

    private static Optional<String> completeErasures(
            WriteSession session, PersonKey key, RunConditions conditions, KeyFolder folder, Settings settings)
            throws IOException {
        ErasureCompletion completion = new ErasureCompletion(
                session,
                key,
                conditions.connectors(),
                conditions.consents(),
                new PublishedFolders(session.store(), settings));
        return InterruptedErasures.complete(session, completion, folder, settings);
    }

    Settings settings() {
        return request.settings();
    }

    Store store() {
        return session.store();
    }
}
