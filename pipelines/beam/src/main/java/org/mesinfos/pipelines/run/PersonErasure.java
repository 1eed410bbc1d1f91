package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.run.erasure.ErasureCompletion;
import org.mesinfos.pipelines.run.erasure.ErasureEntries;
import org.mesinfos.pipelines.run.erasure.ErasureProof;
import org.mesinfos.pipelines.run.tables.AnalystTables;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.SuppressionEntries;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.Erasure;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.transforms.SnapshotHistories;

/**
 * Erasure of a person from a store: stores keyed entries that keep the person's rows out, then removes everything about
 * the person. If the process is killed after the first step, the next run or erasure completes it.
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
     * Erases a person.
     *
     * @param person person id
     * @param reason reason for the operator, without personal data
     * @param runId id of the writer, for the lease and the proof
     * @return the proof, also of interrupted erasures that were completed first; without the person if the store knows no
     *     such person, and empty if there was nothing to erase at all
     * @throws MisplacedStoreException if the folder of a reader application overlaps with another folder
     */
    public Optional<ErasureProof> erase(String person, String reason, LocalDate day, String runId) throws IOException {
        LocationCheck.checkReaders(settings, Optional.empty(), store.location(), folder.location());
        DryRunCopy.removeLeft(store.location());
        try (WriteSession session = store.openWriteSession(runId)) {
            PersonKey key = RunKeys.of(session, named, folder, RunMode.PUBLISH).person();
            ErasureCompletion completion = new ErasureCompletion(
                    session,
                    key,
                    connectors,
                    settings.consent().on(day, settings.consent().read(day)),
                    new PublishedFolders(store, settings));
            Optional<ErasureProof> resumed = completion.complete(folder);
            Optional<Erasure> erasure = erasure(session, key, person, reason, day);
            if (erasure.isPresent()) {
                session.writeErasure(erasure.get(), folder);
            }
            Optional<ErasureProof> proof = erasure.isPresent() ? completion.complete(folder) : resumed;
            List<String> remaining = published(session, key, day);
            Optional<ErasureProof> whole =
                    proof.isEmpty() ? proof : Optional.of(completion.prove(proof.get(), remaining));
            completion.end();
            return whole;
        }
    }

    /** Removes erased people from folders outside of the store, and returns texts about what remains there. */
    private List<String> published(WriteSession session, PersonKey key, LocalDate day) throws IOException {
        List<String> remaining = new PublishedFolders(store, settings)
                .erase(session.base().erased().people());
        ReaderBundles.publishAll(
                session,
                settings,
                key,
                SuppressionEntries.of(key.derive(KeyPurpose.SUPPRESSION), session.erasures(folder)),
                settings.consent().on(day, settings.consent().read(day)));
        AnalystTables.publish(store, session.base(), settings);
        return remaining;
    }

    private Optional<Erasure> erasure(WriteSession session, PersonKey key, String person, String reason, LocalDate day)
            throws IOException {
        Snapshot base = session.base();
        ErasureEntries entries = new ErasureEntries(key);
        if (base.identity().isPresent()) {
            IdentityEvidence evidence =
                    IdentityEvidence.read(store.content().read(base.identity().get()));
            Suppression suppression =
                    SuppressionEntries.of(key.derive(KeyPurpose.SUPPRESSION), session.erasures(folder));
            entries.addHeld(IdentityTable.build(evidence, key, SnapshotHistories.of(base), suppression)
                    .subjects(person));
            evidence.people().ifPresent(people -> entries.addLinked(people.subjects(person)));
        }
        Optional<PersonEntry> entry = store.findPerson(base, person);
        if (entry.isPresent()) {
            store.content().readRows(entry.get().accepted()).stream().forEach(entries::addRow);
        }
        return entries.erasure(person, day, reason);
    }
}
