package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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
import org.mesinfos.pipelines.store.Audit;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.SnapshotDraft;
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

/** Publication of a snapshot without erased people. */
final class ErasurePublication {

    private final WriteSession session;
    private final PersonKey key;
    private final ConnectorRegistry connectors;
    private final Consents consents;
    private final OutsideFiles outside;
    private final ContentStore content;

    ErasurePublication(
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
     * Publishes a snapshot without the people. Before the first file is destroyed, the journal is stored.
     *
     * @param begun journal of an interrupted erasure
     * @param resumed proof of an erasure that this session has completed before
     */
    ErasureJournal publish(
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
        List<PersonEntry> entries = entriesOf(people);
        SnapshotDraft draft = session.draft()
                .excluded(base.excluded())
                .schemas(RemainingSchemas.of(base.schemas(), schemasOf(entries), content));
        List<ErasureProof.DestroyedFile> destroyed = filesOf(entries);
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
        ErasureEffect effect = new ErasureEffect(redacted, suppressed);
        destroyed.addAll(new ReportCleaning(session).find(suppression, audit.snapshot()));
        destroyed.addAll(effect.destroyedFiles());
        ErasureProof proof = new ErasureProof(
                List.copyOf(people),
                days(pending),
                effect.suppressedRows() + blanked.rejectedRows(),
                destroyed,
                outside.of(people).files(),
                effect.blankedFiles(),
                effect.rowsNotRederivable(draft.deliveries()),
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

    private static Set<String> destroyedIn(Optional<ErasureJournal> journal) {
        return journal.stream()
                .flatMap(begun -> begun.proof().destroyed().stream())
                .map(ErasureProof.DestroyedFile::sha256)
                .collect(Collectors.toSet());
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

    private List<PersonEntry> entriesOf(Collection<String> people) throws IOException {
        List<PersonEntry> entries = new ArrayList<>();
        for (String person : people) {
            session.store().findPerson(session.base(), person).ifPresent(entries::add);
        }
        return entries;
    }

    private static Set<String> schemasOf(List<PersonEntry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.files().stream())
                .map(BundleFile::schemaSha256)
                .collect(Collectors.toSet());
    }

    private static List<ErasureProof.DestroyedFile> filesOf(List<PersonEntry> entries) {
        List<ErasureProof.DestroyedFile> files = new ArrayList<>();
        for (PersonEntry entry : entries) {
            files.add(destroyed(entry.accepted()));
            entry.files().stream().map(BundleFile::file).forEach(file -> files.add(destroyed(file)));
        }
        return files;
    }

    private static ErasureProof.DestroyedFile destroyed(ContentFile file) {
        return new ErasureProof.DestroyedFile(file.path(), file.sha256());
    }
}
