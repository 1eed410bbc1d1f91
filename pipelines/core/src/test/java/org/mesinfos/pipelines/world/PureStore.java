package org.mesinfos.pipelines.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.RowTrace;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.pipelines.attribution.ChangeSettlement;
import org.mesinfos.pipelines.attribution.NearRows;
import org.mesinfos.pipelines.dedup.RecordDeduplication;
import org.mesinfos.pipelines.identity.ChangedReferences;
import org.mesinfos.pipelines.identity.IdentityChange;
import org.mesinfos.pipelines.identity.IdentityEvidence;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.LinkAssertion;
import org.mesinfos.pipelines.identity.LinkAssertions;
import org.mesinfos.pipelines.identity.NearChange;
import org.mesinfos.pipelines.identity.PersonKey;
import org.mesinfos.pipelines.identity.ReferenceRules;
import org.mesinfos.pipelines.identity.Registry;
import org.mesinfos.pipelines.identity.RowAllocation;
import org.mesinfos.pipelines.identity.RowAttribution;
import org.mesinfos.pipelines.identity.RowOwners;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.identity.consent.Consents;
import org.mesinfos.pipelines.identity.ownership.HoldingDigests;
import org.mesinfos.pipelines.identity.ownership.SnapshotHistory;
import org.mesinfos.pipelines.identity.ownership.StatedSnapshot;
import org.mesinfos.pipelines.identity.traces.RowTraces;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.store.catalog.RejectedTraces;
import org.mesinfos.records.RecordType;

/**
 * The state of a store that only the pure rules keep, without files and without Beam: rows by holder, links and snapshots.
 * Rows of earlier deliveries are attributed again only where the identity table has changed, as in a run.
 */
final class PureStore {

    private static final String HELD = "";

    private final PersonKey key;
    private final Registry registry;
    private final List<StatedSnapshot> snapshots = new ArrayList<>();
    private LinkAssertions links = LinkAssertions.none();
    private Map<String, AcceptedRows> holders = new TreeMap<>();
    private IdentityTable table;

    PureStore(PersonKey key, Registry registry) {
        this.key = key;
        this.registry = registry;
        this.table = currentTable();
    }

    /**
     * Takes the deliveries of a run.
     *
     * @param lists customer lists
     * @param rows rows of all files
     * @param reread tests whether stored rows of an origin are replaced, because their files were read again
     */
    void take(Collection<CustomerList> lists, Collection<RowBatch> rows, Predicate<RowOrigin> reread) {
        IdentityTable before = table;
        List<LinkAssertion> stated = new ArrayList<>();
        for (CustomerList list : lists) {
            snapshots.add(snapshot(list));
            stated.addAll(links(list));
        }
        links = links.merge(LinkAssertions.of(stated));
        IdentityTable after = currentTable();
        table = after;
        IdentityChange change = IdentityChange.between(before, after);
        Set<String> affected = change.affectedDigests();
        RowOwners owners = new RowOwners(after, history(), Consents.NONE);
        List<RowBatch> again = new ArrayList<>(rows);
        ChangedReferences touched = new ChangedReferences(after);
        Map<String, AcceptedRows> kept = new TreeMap<>();
        holders.forEach((holder, stored) -> {
            AcceptedRows current = stored.retain(row -> !isReplaced(row, reread, touched));
            boolean moves = holder.equals(HELD)
                    ? current.stream()
                            .anyMatch(row -> owners.subjectDigests(row).stream().anyMatch(affected::contains))
                    : change.previousOwners().contains(holder);
            if (moves) {
                again.addAll(current.batches());
            } else {
                kept.put(holder, current);
            }
        });
        Allocation allocation = new Allocation(owners);
        allocation.add(AcceptedRows.of(again), ChangeSettlement.Origin.NEW, touched);
        SortedSet<String> further = touched.persons();
        if (!touched.digests().isEmpty()) {
            further = new TreeSet<>(further);
            further.add(HELD);
        }
        for (String holder : further) {
            AcceptedRows stored = kept.remove(holder);
            if (stored != null) {
                allocation.add(
                        stored,
                        holder.equals(HELD) ? ChangeSettlement.Origin.HELD : ChangeSettlement.Origin.PERSON,
                        touched);
            }
        }
        allocation.rows().forEach((holder, added) -> kept.merge(holder, added, AcceptedRows::merge));
        kept.values().removeIf(AcceptedRows::isEmpty);
        holders = kept;
    }

    private static boolean isReplaced(AcceptedRow row, Predicate<RowOrigin> reread, ChangedReferences touched) {
        if (!reread.test(row.origin())) {
            return false;
        }
        row.subject().ifPresent(subject -> touched.add(row.origin().getOrganisation(), subject));
        return true;
    }

    /** Rows by their new holders. */
    private static final class Allocation {

        private final RowOwners owners;
        private final ChangeSettlement settlement;
        private final Map<String, List<RowBatch>> allocated = new HashMap<>();

        Allocation(RowOwners owners) {
            this.owners = owners;
            this.settlement = new ChangeSettlement(owners);
        }

        void add(AcceptedRows rows, ChangeSettlement.Origin origin, ChangedReferences touched) {
            rows.stream().forEach(row -> {
                Optional<NearChange> change = NearRows.change(row, owners);
                if (change.isEmpty()) {
                    allocate(row, owners.of(row));
                } else {
                    settlement.add(row, touched.contains(change.get()) ? ChangeSettlement.Origin.NEW : origin);
                    if (origin == ChangeSettlement.Origin.NEW) {
                        row.subject()
                                .ifPresent(subject -> touched.add(row.origin().getOrganisation(), subject));
                    }
                }
            });
        }

        private void allocate(AcceptedRow row, RowAttribution attribution) {
            RowAllocation.of(row.row(), row.origin().getOrganisation(), row.subject(), attribution, owners.digests())
                    .forEach(allocation -> allocated
                            .computeIfAbsent(
                                    allocation instanceof RowAllocation.ToPerson person ? person.id() : HELD,
                                    first -> new ArrayList<>())
                            .add(new RowBatch(
                                    row.origin(), row.type().name(), new ArrayList<>(List.of(allocation.row())))));
        }

        Map<String, AcceptedRows> rows() {
            settlement.forEach(this::allocate);
            Map<String, AcceptedRows> rows = new HashMap<>();
            allocated.forEach((holder, ofHolder) -> rows.put(holder, AcceptedRows.of(ofHolder)));
            return rows;
        }
    }

    /** Returns the records of each person. */
    SortedMap<String, Map<RecordType, List<SpecificRecord>>> bundles() {
        SortedMap<String, Map<RecordType, List<SpecificRecord>>> bundles = new TreeMap<>();
        holders.forEach((holder, rows) -> {
            if (!holder.equals(HELD)) {
                bundles.put(
                        holder,
                        RecordDeduplication.of(rows, SnapshotHorizon.none()).records());
            }
        });
        return bundles;
    }

    /** Returns the rows of each person, and those that are held. */
    Map<String, AcceptedRows> rows() {
        return Collections.unmodifiableMap(holders);
    }

    private IdentityTable currentTable() {
        return IdentityTable.build(
                new IdentityEvidence(key.fingerprint(), registry, links, Optional.empty(), ReferenceRules.NONE),
                key,
                history());
    }

    private SnapshotHistory history() {
        return SnapshotHistory.of(snapshots);
    }

    private StatedSnapshot snapshot(CustomerList list) {
        return new StatedSnapshot(
                list.service().organisation,
                origin(list).getConnector(),
                list.delivery(),
                Optional.of(list.month() + 1L),
                Optional.of(list.asOf()),
                StatedSnapshot.Omissions.END_HOLDINGS,
                exceptions(list));
    }

    /** Returns the digests that the rejected rows of a list show. */
    private Set<String> exceptions(CustomerList list) {
        RowTraces traces = new RowTraces(list.service().organisation, key.digests(), RejectedTraces.MAX_DIGESTS);
        list.unreadable()
                .forEach(person -> traces.addRejected(RowTrace.of(
                        Optional.of(list.service().customer(person)), Optional.empty(), links(list, person))));
        list.illegible().forEach(person -> traces.addRejected(RowTrace.NONE));
        return traces.isIncomplete() ? Set.of(HoldingDigests.ANYTHING) : Set.copyOf(traces.digests());
    }

    private static List<SubjectLink> links(CustomerList list, int person) {
        return list.holdings().get(person).stream()
                .map(reference -> new SubjectLink(
                        list.service().subject(reference), list.service().customer(person)))
                .toList();
    }

    private static List<LinkAssertion> links(CustomerList list) {
        List<LinkAssertion> links = new ArrayList<>();
        list.holdings().forEach((person, references) -> {
            if (list.isReadable(person)) {
                links(list, person)
                        .forEach(link -> links.add(new LinkAssertion(origin(list), link, Locator.line(person + 2L))));
            }
        });
        return links;
    }

    private static RowOrigin origin(CustomerList list) {
        return new RowOrigin(
                list.service().organisation,
                list.delivery(),
                list.delivery() + ".csv",
                "mesinfos/customer-profile",
                1,
                RowMode.SNAPSHOT,
                list.month() + 1L,
                50);
    }
}
