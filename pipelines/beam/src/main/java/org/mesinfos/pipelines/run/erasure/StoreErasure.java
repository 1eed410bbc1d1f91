package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.pipelines.attribution.HeldRowsSummary;
import org.mesinfos.pipelines.bundles.PersonDeduplication;
import org.mesinfos.pipelines.bundles.PersonRecords;
import org.mesinfos.pipelines.bundles.ShardUpdate;
import org.mesinfos.pipelines.dedup.ClaimAuthority;
import org.mesinfos.pipelines.identity.CoHolders;
import org.mesinfos.pipelines.identity.ConsentDigests;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.RowOwners;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.identity.SuppressedEvidence;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.identity.authority.Issuers;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.rows.AcceptedRowFile;
import org.mesinfos.pipelines.rows.AcceptedRowSections;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.ErasedPlaces;
import org.mesinfos.pipelines.store.SnapshotDraft;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.ContentFile;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.store.catalog.StoreNames;
import org.mesinfos.pipelines.store.catalog.SuppressedPlaces;
import org.mesinfos.pipelines.store.encryption.DestroyedKeyException;
import org.mesinfos.pipelines.store.lookup.LookupDigests;
import org.mesinfos.pipelines.store.lookup.LookupIndex;
import org.mesinfos.pipelines.store.lookup.LookupUpdate;
import org.mesinfos.pipelines.transforms.SnapshotHistories;

/**
 * Removal of the rows and identity statements of erased people from the draft of a snapshot. Bundles of others are not written:
 * co-holders only receive the rows that were counted for an erased person.
 */
final class StoreErasure {

    private final Store store;
    private final ContentStore content;
    private final Snapshot base;
    private final PersonKey key;
    private final Suppression earlier;
    private final Suppression suppression;
    private final Consents consents;
    private final SnapshotHistory history;
    private final SnapshotHorizon horizon;
    private final IdentityEvidence evidence;
    private final LookupDigests lookup;
    private final ErasedPlaces journal;

    /**
     * @param base snapshot with the rows to remove
     * @param earlier entries that the snapshot obeys
     * @param suppression all entries
     * @param consents consents of people, without which their rows are withheld
     * @param journal places of the rows of people who were erased before
     */
    StoreErasure(
            Store store,
            Snapshot base,
            PersonKey key,
            Suppression earlier,
            Suppression suppression,
            Consents consents,
            ErasedPlaces journal)
            throws IOException {
        this.store = store;
        this.journal = journal;
        this.content = store.content();
        this.base = base;
        this.key = key;
        this.earlier = earlier;
        this.suppression = suppression;
        this.history = SnapshotHistories.of(base);
        this.horizon = SnapshotHistories.horizon(base, key.digests());
        this.evidence = base.identity().isEmpty()
                ? IdentityEvidence.NONE
                : IdentityEvidence.read(content.read(base.identity().get()));
        this.consents = evidence.ofJoined(consents);
        this.lookup = new LookupDigests(key);
    }

    /** Removes everything about people, and returns the places of their rows. */
    ErasedRows erase(SortedSet<String> people, SnapshotDraft draft) throws IOException {
        IdentityTable before = IdentityTable.build(evidence, key, history, earlier);
        IdentityTable after = IdentityTable.build(evidence, key, history, suppression);
        RowOwners owners = new RowOwners(after, history, consents);
        Map<String, PersonEntry> stored = new TreeMap<>();
        Map<String, AcceptedRows> readable = new TreeMap<>();
        SortedMap<String, PersonEntry> unreadable = new TreeMap<>();
        for (String person : CoHolders.of(before).closure(people)) {
            Optional<PersonEntry> entry = store.findPerson(base, person);
            if (entry.isPresent()) {
                stored.put(person, entry.get());
                try {
                    readable.put(person, content.readRows(entry.get().accepted()));
                } catch (DestroyedKeyException erasedBefore) {
                    unreadable.put(person, entry.get());
                }
            }
        }
        ErasedRows rows = new ErasedRows(owners, RowHolders.of(readable));
        readable.forEach(
                (person, all) -> rows.add(person, all.retain(row -> !row.row().getCopied())));
        if (unreadable.isEmpty()) {
            for (String person : people) {
                journal.write(person, rows.suppressedOf(person));
            }
        } else {
            addErasedBefore(unreadable, readable, rows);
        }
        for (HeldEntry held : base.held().values()) {
            rows.addHeld(held.shard(), content.readRows(held.file()));
        }
        updatePersons(stored, rows, authority(after), draft);
        updateHeld(owners, rows, draft);
        if (base.identity().isPresent()) {
            // Held rows were summarised by the consents of today, and others were not attributed by them.
            ConsentDigests unsettled = evidence.consents().unsettled(ConsentDigests.of(consents, key.digests()));
            draft.identity(content.writeIdentity(SuppressedEvidence.by(suppression)
                    .evidence(evidence.withConsents(unsettled), after)
                    .write()));
        }
        if (base.readings().isPresent()) {
            ErasedReadings readings = new ErasedReadings(suppression, rows.unexplained());
            draft.readings(content.writeReadings(readings.of(content.readReadings(base.readings()))));
        }
        return rows;
    }

    /**
     * Adds the rows of people whose key an erasure destroyed, and whose files a backup has restored: rows of joint accounts
     * from the copies of the other holders, and the places of rows of their own from the journal of the erasure. The rows
     * of deliveries for which the journal lists other rows are unexplained: they belonged to others by then.
     */
    private void addErasedBefore(
            SortedMap<String, PersonEntry> unreadable, Map<String, AcceptedRows> readable, ErasedRows rows)
            throws IOException {
        UnexplainedRows lost = new UnexplainedRows();
        unreadable.values().forEach(lost::addCounted);
        Set<RowPlace> counted = new HashSet<>();
        readable.values()
                .forEach(all -> all.stream()
                        .filter(row -> !row.row().getCopied())
                        .forEach(row -> counted.add(RowPlace.of(row))));
        readable.forEach((person, all) -> {
            AcceptedRows copies = all.retain(row -> row.row().getCopied() && counted.add(RowPlace.of(row)));
            copies.stream().forEach(lost::addFound);
            rows.add(person, copies);
        });
        List<SuppressedPlaces> places = new ArrayList<>();
        for (String person : unreadable.keySet()) {
            places.addAll(journal.read(person));
        }
        SortedSet<String> unexplained = lost.unlike(places, base.ledger().keySet());
        rows.addUnexplained(unexplained);
        rows.addSuppressed(places.stream()
                .filter(place -> base.ledger().containsKey(place.delivery()))
                .filter(place -> !unexplained.contains(place.delivery()))
                .toList());
    }

    private ClaimAuthority authority(IdentityTable owners) {
        Issuers issuers = evidence.rules().issuers();
        return issuers.isEmpty() ? ClaimAuthority.OWN_ROWS : ClaimAuthority.of(issuers, owners);
    }

    private void updatePersons(
            Map<String, PersonEntry> stored, ErasedRows rows, ClaimAuthority authority, SnapshotDraft draft)
            throws IOException {
        Map<String, Map<String, Optional<PersonEntry>>> shards = new TreeMap<>();
        Map<String, long[]> digests = new HashMap<>();
        for (Map.Entry<String, PersonEntry> entry : stored.entrySet()) {
            String person = entry.getKey();
            AcceptedRows remaining = AcceptedRows.of(rows.persons().getOrDefault(person, List.of()));
            shards.computeIfAbsent(StoreNames.shardOf(person), first -> new TreeMap<>())
                    .put(
                            person,
                            remaining.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(updated(entry.getValue(), remaining, authority)));
            digests.put(person, lookup.of(remaining));
        }
        for (Map.Entry<String, Map<String, Optional<PersonEntry>>> shard : shards.entrySet()) {
            updateShard(base.shard(shard.getKey()).orElseThrow(), shard.getValue(), digests, draft);
        }
    }

    /** Returns the entry of a co-holder, whose bundle stays the same. */
    private PersonEntry updated(PersonEntry entry, AcceptedRows rows, ClaimAuthority authority) throws IOException {
        String person = entry.personId();
        ContentFile accepted =
                content.writeAccepted(person, AcceptedRowSections.of(rows).encode());
        if (accepted.equals(entry.accepted())) {
            return entry;
        }
        PersonRecords records = PersonDeduplication.deduplicate(person, rows, horizon, authority);
        return new PersonEntry(
                person, accepted, entry.files(), records.counts(), records.snapshotSources(), records.sources());
    }

    private void updateShard(
            ShardEntry shard,
            Map<String, Optional<PersonEntry>> results,
            Map<String, long[]> digests,
            SnapshotDraft draft)
            throws IOException {
        List<PersonEntry> before = content.readShard(shard);
        ShardUpdate update = ShardUpdate.of(before, results);
        ShardEntry written = content.writeShard(shard.shard(), update.entries());
        if (shard.lookup().isPresent() && !update.entries().isEmpty()) {
            LookupIndex index = LookupUpdate.of(before, content.readLookup(shard), digests, Map.of(), update.entries());
            written = content.writeLookup(written, index);
        }
        draft.put(written);
    }

    private void updateHeld(RowOwners owners, ErasedRows rows, SnapshotDraft draft) throws IOException {
        SortedSet<String> shards = new TreeSet<>(base.held().keySet());
        shards.addAll(rows.held().keySet());
        for (String shard : shards) {
            List<RowBatch> batches = rows.held().getOrDefault(shard, List.of());
            if (batches.isEmpty()) {
                draft.removeHeld(shard);
                continue;
            }
            AcceptedRows held = AcceptedRows.of(batches);
            HeldRowsSummary summary = HeldRowsSummary.of(held, owners, rows::ofHeld);
            ContentFile file = content.writeHeld(shard, AcceptedRowFile.write(held));
            draft.put(content.writeLookup(
                    new HeldEntry(shard, file, summary.counts(), summary.subjectDigests()),
                    LookupIndex.of(List.of(lookup.of(held)))));
        }
    }
}
