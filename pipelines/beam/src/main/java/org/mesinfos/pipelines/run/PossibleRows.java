package org.mesinfos.pipelines.run;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.LinkedReferences;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.PurposeKey;
import org.mesinfos.pipelines.identity.RowAttribution;
import org.mesinfos.pipelines.identity.RowOwners;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.identity.Suppression;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.SuppressionEntries;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.HeldReason;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;
import org.mesinfos.pipelines.transforms.SnapshotHistories;

/**
 * Count of the held rows that may be about a person: of references that are linked to the person and to others, or
 * whose holder at the time is not proven, and rows of the person without a consent. Not thread-safe.
 */
public final class PossibleRows {

    private final RowOwners owners;
    private final Set<String> persons;
    private final LinkedReferences references;

    private PossibleRows(RowOwners owners, Set<String> persons, LinkedReferences references) {
        this.owners = owners;
        this.persons = persons;
        this.references = references;
    }

    /**
     * Returns the number of these rows by organisation; no organisation without a row.
     *
     * @param digests digests of subjects in the store
     * @param suppressionKey key of the entries of erased people; empty if there is none
     */
    public static SortedMap<String, Long> of(
            Store store,
            Snapshot snapshot,
            PersonEntry person,
            SubjectDigests digests,
            Optional<PurposeKey> suppressionKey)
            throws IOException {
        if (snapshot.identity().isEmpty()) {
            return Collections.emptySortedMap();
        }
        IdentityEvidence evidence =
                IdentityEvidence.read(store.content().read(snapshot.identity().get()));
        Suppression suppression = suppressionKey.isEmpty()
                ? Suppression.NONE
                : SuppressionEntries.of(suppressionKey.get(), store.content().erasures());
        SnapshotHistory history = SnapshotHistories.of(snapshot);
        // The ids of this table need not be those of the store, whose person key is not needed.
        IdentityTable table = IdentityTable.build(evidence, PersonKey.unknown(digests), history, suppression);
        Set<String> persons = new HashSet<>(Set.of(person.personId()));
        for (AcceptedRow row :
                store.content().readRows(person.accepted()).stream().toList()) {
            if (table.resolve(row.origin().getOrganisation(), row.subject())
                    instanceof RowAttribution.SinglePerson single) {
                persons.add(single.id());
            }
        }
        return new PossibleRows(
                        new RowOwners(table, history, Consents.NONE),
                        persons,
                        LinkedReferences.of(evidence, table, persons))
                .count(store, snapshot);
    }

    private SortedMap<String, Long> count(Store store, Snapshot snapshot) throws IOException {
        SortedMap<String, Long> rows = new TreeMap<>();
        for (HeldEntry held : snapshot.held().values()) {
            if (held.counts().stream().anyMatch(count -> count.reason() != HeldReason.UNATTRIBUTED)) {
                store.content().readRows(held.file()).stream()
                        .filter(this::isPossible)
                        .forEach(row -> rows.merge(row.origin().getOrganisation(), 1L, Long::sum));
            }
        }
        return rows;
    }

    private boolean isPossible(AcceptedRow row) {
        RowAttribution owner = owners.of(row);
        if (owner == RowAttribution.Withheld.WITHHELD || owner instanceof RowAttribution.Disputed) {
            return row.subject()
                    .filter(subject -> references.contains(row.origin().getOrganisation(), subject))
                    .isPresent();
        }
        // An organisation that states no holder must not learn from the person that there is one.
        return !(owner instanceof RowAttribution.Borrowed) && !Collections.disjoint(owner.persons(), persons);
    }
}
