package org.mesinfos.pipelines.run.erasure;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.mesinfos.pipelines.attribution.NearRows;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.KeyPurpose;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.RowOwners;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.store.KeyFolder;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.SuppressionEntries;
import org.mesinfos.pipelines.store.WriteSession;
import org.mesinfos.pipelines.store.catalog.Erasure;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.transforms.SnapshotHistories;

/** Erasures of people who are erased together. The rows of one person are in memory at a time. */
public final class RequestedErasures {

    private final Store store;
    private final Snapshot base;
    private final IdentityEvidence evidence;
    private final IdentityTable table;
    private final RowOwners owners;
    private final RowOwners holders;

    private RequestedErasures(WriteSession session, PersonKey key, Suppression suppression, Consents consents)
            throws IOException {
        this.store = session.store();
        this.base = session.base();
        this.evidence = base.identity().isEmpty()
                ? IdentityEvidence.NONE
                : IdentityEvidence.read(store.content().read(base.identity().get()));
        SnapshotHistory history = SnapshotHistories.of(base);
        this.table = IdentityTable.build(evidence, key, history, suppression);
        this.owners = new RowOwners(table, history, evidence.ofJoined(consents));
        this.holders = new RowOwners(table, history, Consents.NONE);
    }

    /**
     * Returns the erasures of people, in the order of their ids; none for a person of whom the store has nothing.
     *
     * @param people person ids
     * @param consents consents of people, without which their rows are withheld
     * @param reason reason for the operator, without personal data
     */
    public static List<Erasure> of(
            WriteSession session,
            PersonKey key,
            KeyFolder folder,
            SortedSet<String> people,
            Consents consents,
            LocalDate day,
            String reason)
            throws IOException {
        SortedMap<String, ErasureEntries> entries = new TreeMap<>();
        people.forEach(person -> entries.put(person, new ErasureEntries(key)));
        RequestedErasures requested = new RequestedErasures(
                session,
                key,
                SuppressionEntries.of(
                        key.derive(KeyPurpose.SUPPRESSION), session.erasures().shareWith(folder)),
                consents);
        requested.addStatements(entries);
        requested.addRows(entries);
        List<Erasure> erasures = new ArrayList<>();
        entries.forEach((person, all) -> all.erasure(person, day, reason).ifPresent(erasures::add));
        return erasures;
    }

    private void addStatements(SortedMap<String, ErasureEntries> entries) {
        if (base.identity().isPresent()) {
            table.subjects(entries.keySet())
                    .forEach((person, held) -> ofPerson(entries, person).addHeld(held));
            evidence.people()
                    .ifPresent(linked -> linked.subjects(entries.keySet())
                            .forEach((person, members) ->
                                    ofPerson(entries, person).addLinked(members)));
        }
    }

    private static ErasureEntries ofPerson(Map<String, ErasureEntries> entries, String person) {
        return Objects.requireNonNull(entries.get(person));
    }

    private void addRows(Map<String, ErasureEntries> entries) throws IOException {
        JointRows shared = new JointRows();
        for (Map.Entry<String, ErasureEntries> person : entries.entrySet()) {
            Optional<PersonEntry> stored = store.findPerson(base, person.getKey());
            if (stored.isPresent()) {
                store.content().readRows(stored.get().accepted()).stream().forEach(row -> {
                    person.getValue().addCustomer(row);
                    if (!isHeldByOthers(person.getKey(), row, entries.keySet())) {
                        addRow(person.getValue(), row, shared);
                    }
                });
            }
        }
        shared.addErased();
        for (HeldEntry held : base.held().values()) {
            store.content().readRows(held.file()).stream()
                    .forEach(row -> NearRows.possibleHolders(row, owners).stream()
                            .filter(entries::containsKey)
                            .map(entries::get)
                            .forEach(person -> person.addRow(person.digest(row))));
        }
    }

    private static void addRow(ErasureEntries person, AcceptedRow row, JointRows shared) {
        String digest = person.digest(row);
        if (JointRows.isShared(row)) {
            shared.add(person, digest, row);
        } else {
            person.addRow(digest);
        }
    }

    /** Returns whether people who are not erased hold a row of a person, with or without consent: it is theirs after the erasure. */
    private boolean isHeldByOthers(String person, AcceptedRow row, Set<String> people) {
        SortedSet<String> all = holders.of(row).persons();
        return all.contains(person) && !people.containsAll(all);
    }
}
