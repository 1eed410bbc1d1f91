package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.run.erasure.ErasureCompletion;
import org.mesinfos.pipelines.run.erasure.ErasureProof;
import org.mesinfos.pipelines.run.erasure.RequestedErasures;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.SuppressionEntries;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.Erasure;

/**
 * Erasure of people from a store: stores keyed entries that keep their rows out, then removes everything about
 * them. If the process is killed after the first step, the next run or erasure completes it.
 */
public final class PersonErasure {

    private final Store store;
    private final Optional<PersonKey> named;
    private final KeyFolder folder;
    private final ConnectorRegistry connectors;
    private final Settings settings;

    /**
     * @param named person key of the operator; empty if the key folder contains it
     * @param connectors connectors of the store, by which formats with one row per line are recognised
     * @param settings settings of the operator, with the consents and the folders of reader applications and of
     *     tables
     */
    public PersonErasure(
            Store store, Optional<PersonKey> named, KeyFolder folder, ConnectorRegistry connectors, Settings settings) {
        this.store = store;
        this.named = named;
        this.folder = folder;
        this.connectors = connectors;
        this.settings = settings;
    }

    /**
     * Erases people in one pass over the store.
     *
     * @param people person ids
     * @param reason reason for the operator, without personal data
     * @param runId id of the writer, for the lease and the proof
     * @return the proof, also of interrupted erasures that were completed first; without those of whom the
     *     store has nothing, and empty if there was nothing to erase at all
     * @throws IncompleteErasureException if a folder outside of the store could not be written
     * @throws MisplacedStoreException if the folder of a reader application overlaps with another folder
     */
    public Optional<ErasureProof> erase(Collection<String> people, String reason, LocalDate day, String runId)
            throws IOException {
        LocationCheck.checkReaders(settings, Optional.empty(), store.location(), folder.location());
        DryRunCopy.removeLeft(store.location());
        try (WriteSession session = store.openWriteSession(runId)) {
            RunKeys keys = RunKeys.find(session, named, folder);
            keys.install(session, folder);
            PersonKey key = keys.person();
            Consents consents = settings.consent().on(day, settings.consent().read(day));
            ErasureCompletion completion =
                    new ErasureCompletion(session, key, connectors, consents, new PublishedFolders(store, settings));
            Optional<ErasureProof> resumed = completion.complete(folder);
            List<Erasure> erasures =
                    RequestedErasures.of(session, key, folder, new TreeSet<>(people), consents, day, reason);
            for (Erasure erasure : erasures) {
                session.erasures().write(erasure, folder);
            }
            Optional<ErasureProof> proof = erasures.isEmpty() ? resumed : completion.complete(folder);
            List<String> remaining = new ArrayList<>(new PublishedFolders(store, settings)
                    .erase(session.base().erased().people()));
            Optional<IOException> failure = publish(session, key, day, remaining);
            Optional<ErasureProof> whole =
                    proof.isEmpty() ? proof : Optional.of(completion.prove(proof.get(), remaining));
            if (failure.isPresent()) {
                throw whole.isEmpty() ? failure.get() : new IncompleteErasureException(whole.get(), failure.get());
            }
            completion.end();
            return whole;
        }
    }

    /**
     * Publishes to the folders outside of the store, and adds texts about what remains there. Folders of reader applications that
     * still have the person are named already.
     *
     * @return the first failure; those of other folders are suppressed
     */
    private Optional<IOException> publish(WriteSession session, PersonKey key, LocalDate day, List<String> remaining)
            throws IOException {
        Suppression suppression = SuppressionEntries.of(
                key.derive(KeyPurpose.SUPPRESSION), session.erasures().shareWith(folder));
        Consents consents = settings.consent().on(day, settings.consent().read(day));
        Optional<IOException> failure = Optional.empty();
        try {
            ReaderBundles.publishAll(session, settings, key, suppression, consents);
        } catch (UnpublishedReadersException unwritable) {
            failure = Optional.of(unwritable);
        }
        Optional<IOException> unwritten = FormerTables.publishErased(session, settings);
        if (unwritten.isEmpty()) {
            return failure;
        }
        remaining.add(FormerTables.UNWRITTEN);
        failure.ifPresent(first -> first.addSuppressed(unwritten.get()));
        return failure.or(() -> unwritten);
    }
}
