package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mesinfos.connectors.catalogue.ConnectorRegistry;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.PurposeKey;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.run.report.ErasedReferences;
import org.mesinfos.pipelines.store.Audit;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.SnapshotDraft;
import org.mesinfos.pipelines.store.StoreException;
import org.mesinfos.pipelines.store.SuppressionEntries;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.BundleFile;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.Erasure;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.RedactedFile;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.SuppressedPlaces;
import org.mesinfos.pipelines.store.catalog.Suppressions;

/**
 * Completion of erasures that the published snapshot does not obey yet: those just ordered, those of a command that was
 * killed, and those that a restored backup does not know.
 */
public final class ErasureCompletion {

    /** Name of the proof among the reports of a run. */
    public static final String PROOF = "erasure.json";

    private final WriteSession session;
    private final PersonKey key;
    private final ConnectorRegistry connectors;
    private final Consents consents;
    private final OutsideFiles outside;
    private final ContentStore content;

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
        this.connectors = connectors;
        this.consents = consents;
        this.outside = outside;
        this.content = session.store().content();
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
            reports.remove(reports.find(new ErasedReferences(
                    SuppressionEntries.of(key.derive(KeyPurpose.SUPPRESSION), erasures),
                    organisations(session.base()))));
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
        return Optional.of(destroy(publish(erasures, pending, folder, journal, resumed)));
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
        session.writeReport(PROOF, whole.toJson());
        return whole;
    }

    /** Ends the completion, once nothing is left to be removed outside of the store. */
    public void end() throws IOException {
        session.erasures().end();
    }

    private ErasureProof destroy(ErasureJournal journal) throws IOException {
        new ReportCleaning(session).remove(journal.proof().destroyed());
        session.removeUnreferencedFiles();
        session.writeReport(PROOF, journal.proof().withOutside(List.of()).toJson());
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

    /**
     * Publishes a snapshot without the people. Before the first file is destroyed, the journal is stored.
     *
     * @param begun journal of an interrupted erasure
     * @param resumed proof of an erasure that this session has completed before
     */
    private ErasureJournal publish(
            List<Erasure> erasures,
            List<Erasure> pending,
            KeyFolder folder,
            Optional<ErasureJournal> begun,
            Optional<ErasureProof> resumed)
            throws IOException {
        Snapshot base = session.base();
        PurposeKey purpose = key.derive(KeyPurpose.SUPPRESSION);
        Suppression suppression = SuppressionEntries.of(purpose, erasures);
        Suppression earlier = SuppressionEntries.of(
                purpose,
                erasures.stream().filter(erasure -> !pending.contains(erasure)).toList());
        SortedSet<String> people = new TreeSet<>();
        pending.forEach(erasure -> people.add(erasure.person()));
        SnapshotDraft draft = session.draft().excluded(base.excluded()).schemas(base.schemas());
        List<ErasureProof.DestroyedFile> destroyed = filesOf(people);
        ErasedRows erased = new StoreErasure(
                        session.store(), base, key, earlier, suppression, consents, folder.erasedPlaces())
                .erase(people, draft);
        Collection<SuppressedPlaces> suppressed = erased.suppressed().places();
        new QuarantineSealing(content, suppression).seal(draft);
        ErasureSupplements supplements =
                new ErasureSupplements(people.first(), firstErasureOf(people.first(), pending), session, folder);
        FileRedaction redaction = new FileRedaction(
                session,
                connectors,
                suppression,
                key.digests(),
                base.readings(),
                base.erased().files(),
                destroyedIn(begun),
                Optional.of(supplements));
        RedactedFiles blanked = redacted(redaction, draft.deliveries(), suppressed, erased.unexplained());
        SortedMap<String, RedactedFile> redacted = blanked.files();
        draft.suppressions(SuppressionUpdate.with(
                SuppressionUpdate.obeying(SuppressionUpdate.with(base.erased(), suppressed), pending), redacted));
        blanked.suppressRejected(draft, content);
        supplements.applyTo(draft);
        if (!erased.unexplained().isEmpty()) {
            draft.suppressions(SuppressionUpdate.with(
                    draft.suppressions(),
                    new UnexplainedPlaces(content).of(session.audit(draft).snapshot(), erased.unexplained())));
        }
        Audit audit = session.audit(draft);
        destroyed.addAll(
                new ReportCleaning(session).find(new ErasedReferences(suppression, organisations(audit.snapshot()))));
        redacted.forEach((sha256, file) -> {
            if (file.equals(RedactedFile.DESTROYED)) {
                destroyed.add(new ErasureProof.DestroyedFile("the delivered bytes of a file", sha256));
            }
        });
        ErasureProof proof = new ErasureProof(
                List.copyOf(people),
                days(pending),
                suppressed.stream().mapToLong(SuppressedPlaces::rows).sum() + blanked.rejectedRows(),
                destroyed,
                outside.of(people).files(),
                blankedFiles(redacted),
                notRederivable(draft.deliveries(), redacted, suppressed),
                ErasureProof.OUTSIDE_THE_STORE);
        ErasureJournal journal = new ErasureJournal(
                pending.stream().map(Erasure::id).toList(),
                resumed.map(earlierProof -> earlierProof.and(proof)).orElse(proof));
        session.erasures().begin(journal.toJson());
        redaction.destroy(redacted);
        session.publish(audit);
        return journal;
    }

    private static CalendarDay firstErasureOf(String person, List<Erasure> erasures) {
        return erasures.stream()
                .filter(erasure -> erasure.person().equals(person))
                .map(Erasure::erasedOn)
                .min(Comparator.comparing(CalendarDay::date))
                .orElseThrow();
    }

    private static List<String> days(List<Erasure> erasures) {
        return erasures.stream()
                .map(erasure -> erasure.erasedOn().toString())
                .distinct()
                .toList();
    }

    private static List<String> blankedFiles(SortedMap<String, RedactedFile> redacted) {
        return redacted.entrySet().stream()
                .filter(file -> file.getValue().blanked().isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> destroyedIn(Optional<ErasureJournal> journal) {
        return journal.stream()
                .flatMap(begun -> begun.proof().destroyed().stream())
                .map(ErasureProof.DestroyedFile::sha256)
                .collect(Collectors.toSet());
    }

    private static Set<String> organisations(Snapshot snapshot) {
        return snapshot.deliveries().stream().map(DeliveryEntry::organisation).collect(Collectors.toSet());
    }

    /**
     * Blanks the kept bytes of files, and returns them with those to destroy. The files of deliveries that the next run
     * reads again are kept as they are until then, if they can be read.
     */
    private static RedactedFiles redacted(
            FileRedaction redaction,
            Collection<DeliveryEntry> deliveries,
            Collection<SuppressedPlaces> places,
            Set<String> readAgain)
            throws IOException {
        Set<String> files = deliveries.stream()
                .filter(delivery -> readAgain.contains(delivery.id()))
                .flatMap(delivery -> delivery.files().stream())
                .map(FileEntry::sha256)
                .collect(Collectors.toSet());
        RedactedFiles blanked = redaction.blank(
                deliveries.stream()
                        .filter(delivery -> !readAgain.contains(delivery.id()))
                        .toList(),
                places.stream().filter(place -> !files.contains(place.sha256())).toList());
        SortedMap<String, RedactedFile> redacted = new TreeMap<>(blanked.files());
        redacted.putAll(redaction.unreadable(files));
        return new RedactedFiles(redacted, blanked.rejections());
    }

    private List<ErasureProof.DestroyedFile> filesOf(Collection<String> people) throws IOException {
        List<ErasureProof.DestroyedFile> files = new ArrayList<>();
        for (String person : people) {
            Optional<PersonEntry> entry = session.store().findPerson(session.base(), person);
            if (entry.isPresent()) {
                files.add(destroyed(entry.get().accepted()));
                entry.get().files().stream().map(BundleFile::file).forEach(file -> files.add(destroyed(file)));
            }
        }
        return files;
    }

    private static ErasureProof.DestroyedFile destroyed(ContentFile file) {
        return new ErasureProof.DestroyedFile(file.path(), file.sha256());
    }

    /** Returns the number of rows of others in destroyed files. */
    private static long notRederivable(
            Collection<DeliveryEntry> deliveries,
            SortedMap<String, RedactedFile> redacted,
            Collection<SuppressedPlaces> places) {
        SortedMap<String, Long> suppressed = new TreeMap<>();
        places.forEach(place -> suppressed.merge(place.delivery() + "/" + place.sha256(), place.rows(), Long::sum));
        long rows = 0;
        for (DeliveryEntry delivery : deliveries) {
            for (FileEntry file : delivery.files()) {
                if (RedactedFile.DESTROYED.equals(redacted.get(file.sha256()))) {
                    rows += file.accepted() - suppressed.getOrDefault(delivery.id() + "/" + file.sha256(), 0L);
                }
            }
        }
        return rows;
    }
}
