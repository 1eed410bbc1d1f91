package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.StoreException;
import org.mesinfos.pipelines.store.SuppressionEntries;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.Erasure;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StorePaths;
import org.mesinfos.pipelines.store.catalog.Suppressions;

/**
 * Completion of erasures that the published snapshot does not obey yet: those just ordered, those of a command that was
 * killed, and those that a restored backup does not know.
 */
public final class ErasureCompletion {

    /** Name of the proof among the reports of a run. */
    public static final String PROOF = StorePaths.ERASURE_PROOF;

    private final WriteSession session;
    private final PersonKey key;
    private final OutsideFiles outside;
    private final ErasurePublication publication;

    /**
     * @param consents consents of people, without which their rows are withheld
     * @param outside files of people outside of the store
     */
    public ErasureCompletion(
            WriteSession session,
            PersonKey key,
            ConnectorRegistry connectors,
            Consents consents,
            OutsideFiles outside) {
        this.session = session;
        this.key = key;
        this.outside = outside;
        this.publication = new ErasurePublication(session, key, connectors, consents, outside);
    }

    /**
     * Completes all erasures in the store, destroys their files, and writes the proof of that. Until {@link #end}, the next
     * completion repeats the last two steps.
     *
     * @return the proof, with the files to remove outside of the store, see {@link #prove}; empty if there was nothing to do
     */
    public Optional<ErasureProof> complete(KeyFolder folder) throws IOException {
        List<Erasure> erasures = session.erasures().shareWith(folder);
        Suppressions before = session.base().erased();
        List<Erasure> pending = erasures.stream()
                .filter(erasure -> !before.applied().contains(erasure.id()))
                .toList();
        Optional<byte[]> begun = session.erasures().journal();
        Optional<ErasureJournal> journal = begun.isEmpty() ? Optional.empty() : ErasureJournal.of(begun.get());
        Optional<ErasureProof> resumed = Optional.empty();
        if (journal.isPresent() && before.applied().containsAll(journal.get().erasures())) {
            // The erasure was killed after its snapshot was published.
            resumed = Optional.of(destroy(listedAgain(journal.get())));
            journal = Optional.empty();
        } else if (begun.isPresent() && journal.isEmpty()) {
            // The same for an erasure of an earlier version, which left a mark without a journal.
            ReportCleaning reports = new ReportCleaning(session);
            reports.remove(
                    reports.find(SuppressionEntries.of(key.derive(KeyPurpose.SUPPRESSION), erasures), session.base()));
            session.removeUnreferencedFiles();
        }
        if (pending.isEmpty()) {
            return resumed;
        }
        if (session.base().format() != Snapshot.FORMAT) {
            throw new StoreException(
                    "The store has an earlier format: restore a later backup, or start a new store, which"
                            + " obeys the erasures in " + folder.location());
        }
        return Optional.of(destroy(publication.publish(erasures, pending, folder, journal, resumed)));
    }

    /**
     * Writes the whole proof, once files are removed outside of the store. Files that are still there are not in it.
     *
     * @param proof the result of the completion
     * @param remaining texts about what remains outside of the store
     */
    public ErasureProof prove(ErasureProof proof, List<String> remaining) throws IOException {
        OutsideListing now = outside.of(proof.people());
        List<String> unproven = new ArrayList<>(remaining);
        now.unreadableOf(proof.outside()).stream()
                .filter(folder -> remaining.stream().noneMatch(text -> text.contains(folder)))
                .forEach(folder -> unproven.add("The folder " + folder
                        + " could not be read after the erasure, so that its files are not proven to be removed."));
        ErasureProof whole = proof.withOutside(now.goneOf(proof.outside())).withRemaining(unproven);
        session.reports().write(PROOF, whole.toJson());
        return whole;
    }

    /** Ends the completion, once nothing is left to be removed outside of the store. */
    public void end() throws IOException {
        session.erasures().end();
    }

    private ErasureProof destroy(ErasureJournal journal) throws IOException {
        new ReportCleaning(session).remove(journal.proof().destroyed());
        session.removeUnreferencedFiles();
        session.reports().write(PROOF, journal.proof().withOutside(List.of()).toJson());
        return journal.proof();
    }

    /** Adds files outside of the store that the journal does not list, because their folder could not be read before. */
    private ErasureJournal listedAgain(ErasureJournal journal) throws IOException {
        ErasureJournal listed =
                journal.andOutside(outside.of(journal.proof().people()).files());
        if (!listed.equals(journal)) {
            session.erasures().begin(listed.toJson());
        }
        return listed;
    }
}
