package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.mesinfos.pipelines.bundles.BundleWriter;
import org.mesinfos.pipelines.bundles.PersonDeduplication;
import org.mesinfos.pipelines.bundles.PersonRecords;
import org.mesinfos.pipelines.bundles.WithheldFields;
import org.mesinfos.pipelines.dedup.ClaimAuthority;
import org.mesinfos.pipelines.dedup.KeyedRecordIds;
import org.mesinfos.pipelines.enrich.Enricher;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.PurposeKey;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.relate.Relations;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.settings.Settings;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.PublishedReader;
import org.mesinfos.pipelines.store.ReaderFolder;
import org.mesinfos.pipelines.store.ReaderMemory;
import org.mesinfos.pipelines.store.RunMemory;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.SourceName;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.pipelines.store.storage.BundleEncryption;
import org.mesinfos.pipelines.transforms.SnapshotHistories;
import org.mesinfos.records.RecordType;

/**
 * Publication, for each reader application of the settings, of the bundles that it may see. They are made of those
 * accepted rows that the person lets this application see, without the fields that it must not see, so no value comes
 * from anything else. If it must not see some field, the ids of all records are keyed, because an id is a digest of the fields
 * of its record.
 *
 * <p>Runs in the process of the driver, one person at a time. A bundle is made again only if its rows, the consent or the rules
 * changed.
 */
final class ReaderBundles {

    /** Limits the digests in memory to some megabytes, and syncs of the disk to few. */
    private static final int PEOPLE_PER_SYNC = 100_000;

    private static final char SEPARATOR = '\u001f';

    private final Settings settings;
    private final Consents consents;
    private final RunMemory memory;
    private final ContentStore content;
    private final Snapshot snapshot;
    private final SnapshotHorizon horizon;
    private final ClaimAuthority authority;
    private final Enricher enricher;
    private final String derivation;
    private final PurposeKey thirdParties;
    private final PurposeKey readers;

    /**
     * Publishes the bundles of all reader applications, and remembers their folders in the store; does nothing if the
     * settings name none. A folder that cannot be written does not keep others from being published.
     *
     * @param session session of the store, which has published
     * @param suppression entries of erased people
     * @param consents consents that apply on the day
     * @throws UnpublishedReadersException if folders could not be written, after all others were
     * @throws IOException if the store could not be read or written
     */
    static void publishAll(
            WriteSession session, Settings settings, PersonKey key, Suppression suppression, Consents consents)
            throws IOException {
        List<PublishedReader> named = FormerReaders.named(settings);
        if (!named.isEmpty()) {
            session.memory().rememberReaders(named);
            new ReaderBundles(session, settings, key, suppression, consents).publish();
        }
    }

    /** Forgets the bundles in folders that the settings of runs no longer name. Settings of other commands may name none. */
    static void forgetOthers(WriteSession session, Settings settings) throws IOException {
        session.memory()
                .forgetOtherReaders(FormerReaders.named(settings).stream()
                        .map(PublishedReader::location)
                        .toList());
    }

    private ReaderBundles(
            WriteSession session, Settings settings, PersonKey key, Suppression suppression, Consents consents)
            throws IOException {
        this.settings = settings;
        this.memory = session.memory();
        this.content = session.store().content();
        this.snapshot = session.base();
        this.horizon = SnapshotHistories.horizon(snapshot, key.digests());
        IdentityEvidence evidence = snapshot.identity().isEmpty()
                ? IdentityEvidence.NONE
                : IdentityEvidence.read(content.read(snapshot.identity().get()));
        this.consents = evidence.ofJoined(consents);
        this.authority = authority(evidence, settings.issuers(), key, suppression);
        this.enricher = new Enricher(settings.enrichment());
        this.thirdParties = key.derive(KeyPurpose.THIRD_PARTIES);
        this.readers = key.derive(KeyPurpose.READERS);
        this.derivation = DerivationFingerprint.of(settings.enrichment(), settings.issuers());
    }

    private ClaimAuthority authority(
            IdentityEvidence evidence, Issuers issuers, PersonKey key, Suppression suppression) {
        return issuers.isEmpty() || snapshot.identity().isEmpty()
                ? ClaimAuthority.OWN_ROWS
                : ClaimAuthority.of(
                        issuers, IdentityTable.build(evidence, key, SnapshotHistories.of(snapshot), suppression));
    }

    private void publish() throws UnpublishedReadersException {
        SortedMap<String, String> unpublished = new TreeMap<>();
        List<Exception> failures = new ArrayList<>();
        settings.consent().readers().forEach((reader, location) -> {
            try {
                publish(reader, ReaderFolder.open(location), memory.reader(FormerReaders.remembered(location)));
            } catch (IOException | UncheckedIOException failure) {
                unpublished.put(reader, location);
                failures.add(failure);
            }
        });
        if (!failures.isEmpty()) {
            UnpublishedReadersException failure = new UnpublishedReadersException(unpublished, failures.get(0));
            failures.subList(1, failures.size()).forEach(failure::addSuppressed);
            throw failure;
        }
    }

    private void publish(String reader, ReaderFolder folder, ReaderMemory remembered) throws IOException {
        folder.removeEarlierDigests();
        try (BundleWriter writer = new BundleWriter(
                BundleEncryption.NONE,
                settings.enrichment().views(),
                settings.enrichment().zones())) {
            SortedMap<String, SortedMap<String, String>> published = new TreeMap<>();
            int people = 0;
            for (String shard : StoreNames.shards()) {
                Optional<SortedMap<String, String>> digests = publish(reader, shard, folder, remembered, writer);
                if (digests.isPresent()) {
                    published.put(shard, digests.get());
                    people += digests.get().size();
                }
                if (people > PEOPLE_PER_SYNC) {
                    remember(published, folder, remembered);
                    people = 0;
                }
            }
            remember(published, folder, remembered);
        }
    }

    /** Remembers what was published once it is on the disk, and clears the digests. */
    private static void remember(
            SortedMap<String, SortedMap<String, String>> published, ReaderFolder folder, ReaderMemory remembered)
            throws IOException {
        if (!published.isEmpty()) {
            folder.sync();
            for (Map.Entry<String, SortedMap<String, String>> shard : published.entrySet()) {
                remembered.remember(shard.getKey(), shard.getValue());
            }
            published.clear();
        }
    }

    /** Returns the digests of the bundles of a shard if the folder has changed; until they are remembered, they are unsettled. */
    private Optional<SortedMap<String, String>> publish(
            String reader, String shard, ReaderFolder folder, ReaderMemory remembered, BundleWriter writer)
            throws IOException {
        SortedMap<String, String> before = remembered.people(shard);
        SortedMap<String, SortedSet<String>> present = folder.bundles(shard);
        SortedMap<String, String> after = new TreeMap<>();
        List<PersonEntry> changed = new ArrayList<>();
        ShardEntry entry = snapshot.shards().get(shard);
        for (PersonEntry person : entry == null ? List.<PersonEntry>of() : content.readShard(entry)) {
            if (seesAny(reader, person)) {
                SortedSet<String> files = present.getOrDefault(person.personId(), Collections.emptySortedSet());
                String digest = digest(reader, person, files);
                if (digest.equals(before.get(person.personId()))) {
                    after.put(person.personId(), digest);
                } else if (!visibleRows(reader, person).isEmpty()) {
                    changed.add(person);
                }
            }
        }
        SortedSet<String> unsettled = new TreeSet<>(before.keySet());
        unsettled.addAll(present.keySet());
        changed.forEach(person -> unsettled.add(person.personId()));
        unsettled.removeAll(after.keySet());
        if (unsettled.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, String> during = new TreeMap<>(after);
        unsettled.forEach(person -> during.put(person, ""));
        if (!during.equals(before)) {
            remembered.remember(shard, during);
        }
        for (PersonEntry person : changed) {
            SortedSet<String> files = publish(reader, person, folder, writer);
            after.put(person.personId(), digest(reader, person, files));
        }
        unsettled.removeAll(after.keySet());
        for (String gone : unsettled) {
            CalendarDay erasedOn = snapshot.erased().people().get(gone);
            if (erasedOn != null) {
                folder.erase(gone, erasedOn);
            } else {
                folder.remove(gone);
            }
        }
        return Optional.of(after);
    }

    private AcceptedRows visibleRows(String reader, PersonEntry person) throws IOException {
        return content.readRows(person.accepted())
                .retain(row ->
                        consents.allows(reader, person.personId(), row.origin().getOrganisation(), row.type()));
    }

    /** Publishes the bundle of a person of whom the reader may see some rows. */
    private SortedSet<String> publish(String reader, PersonEntry person, ReaderFolder folder, BundleWriter writer)
            throws IOException {
        AcceptedRows visible = visibleRows(reader, person);
        AcceptedRows rows = WithheldFields.remove(
                visible,
                (organisation, type) -> consents.withheldFields(reader, person.personId(), organisation, type));
        PersonRecords records = PersonDeduplication.deduplicate(person.personId(), rows, horizon, authority);
        if (hasWithheldFields(reader, person)) {
            KeyedRecordIds.apply(records.records(), keyed(reader, person.personId()));
        }
        return folder.publish(bundle(person, records, folder.content(), writer));
    }

    /**
     * Returns the digest of everything that determines a bundle, and of the names of its files, so that a bundle that lacks files, in the
     * folder of the application or in a restored one, is published again.
     */
    private String digest(String reader, PersonEntry person, SortedSet<String> files) {
        return keyed(reader, person.personId()).apply(basis(reader, person) + "\n" + files);
    }

    private PersonEntry bundle(PersonEntry person, PersonRecords records, ContentStore target, BundleWriter writer)
            throws IOException {
        enricher.enrich(records.records());
        Relations.add(
                records.records(), settings.issuers(), settings.enrichment().zones());
        settings.enrichment().thirdParties().apply(records.records(), thirdParties::digest);
        return writer.write(records, person.accepted(), target);
    }

    /** Returns whether a reader may see some rows of a person; the rows of others are not even decrypted. */
    private boolean seesAny(String reader, PersonEntry person) {
        return person.sources().stream()
                .anyMatch(source -> Arrays.stream(RecordType.values())
                        .anyMatch(type -> consents.allows(reader, person.personId(), source.organisation(), type)));
    }

    private boolean hasWithheldFields(String reader, PersonEntry person) {
        return person.sources().stream()
                .anyMatch(source -> Arrays.stream(RecordType.values())
                        .anyMatch(type -> !withheldFields(reader, person, source, type)
                                .orElse(Set.of())
                                .isEmpty()));
    }

    /** Returns the fields that a reader does not see of the records of a source; empty if it does not see the records. */
    private Optional<Set<String>> withheldFields(
            String reader, PersonEntry person, SourceName source, RecordType type) {
        return consents.allows(reader, person.personId(), source.organisation(), type)
                ? Optional.of(consents.withheldFields(reader, person.personId(), source.organisation(), type))
                : Optional.empty();
    }

    /** Returns digests of texts that differ between readers and between people. */
    private UnaryOperator<String> keyed(String reader, String person) {
        return text -> readers.digest(reader + SEPARATOR + person + SEPARATOR + text);
    }

    /** Returns everything that determines a bundle of a reader. */
    private String basis(String reader, PersonEntry person) {
        SortedMap<String, Object> decisions = new TreeMap<>();
        person.sources().forEach(source -> {
            for (RecordType type : RecordType.values()) {
                decisions.put(
                        source.organisation() + " " + type,
                        withheldFields(reader, person, source, type)
                                .<Object>map(TreeSet::new)
                                .orElse(false));
            }
        });
        return derivation + "\n" + person.accepted().sha256() + "\n" + person.bundleHash() + "\n" + decisions;
    }
}
