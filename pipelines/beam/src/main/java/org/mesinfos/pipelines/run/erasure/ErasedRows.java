package org.mesinfos.pipelines.run.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.pipelines.attribution.NearRows;
import org.mesinfos.pipelines.identity.RowAllocation;
import org.mesinfos.pipelines.identity.RowAttribution;
import org.mesinfos.pipelines.identity.RowOwners;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.store.catalog.SuppressedPlaces;
import org.mesinfos.pipelines.transforms.SuppressedRowPlaces;

/** New allocation of stored rows, without those of erased people. Not thread-safe. */
final class ErasedRows {

    private final RowOwners owners;
    private final RowHolders holders;
    private final Map<String, List<RowBatch>> persons = new TreeMap<>();
    private final Map<String, List<RowBatch>> held = new TreeMap<>();
    private final SuppressedRowPlaces suppressed = new SuppressedRowPlaces();
    private final Map<String, SuppressedRowPlaces> suppressedOf = new TreeMap<>();

    private final SortedSet<String> unexplained = new TreeSet<>();

    /** Rows that are held now, until the next run gives them to a person who has consented since the last one. */
    private final Set<RowPlace> withoutConsent = new HashSet<>();

    /**
     * @param owners owners of rows after the erasure
     * @param holders persons who have the rows
     */
    ErasedRows(RowOwners owners, RowHolders holders) {
        this.owners = owners;
        this.holders = holders;
    }

    /**
     * Allocates rows that are counted for their holder.
     *
     * @param person the holder
     */
    void add(String person, AcceptedRows rows) {
        rows.stream().forEach(row -> add(person, row));
    }

    /** Adds the places of rows that were removed by an earlier erasure and are in the store again. */
    void addSuppressed(Collection<SuppressedPlaces> places) {
        places.forEach(suppressed::add);
    }

    /** Adds deliveries with rows that cannot be read, see {@link UnexplainedRows}. */
    void addUnexplained(SortedSet<String> deliveries) {
        unexplained.addAll(deliveries);
    }

    /** Adds held rows, which stay held unless their person is erased. */
    void addHeld(String shard, AcceptedRows rows) {
        rows.stream().forEach(row -> {
            if (owners.of(row) instanceof RowAttribution.Erased erased) {
                suppressed.add(row, erased);
            } else {
                held.computeIfAbsent(shard, first -> new ArrayList<>()).add(batch(row, row.row()));
            }
        });
    }

    private static RowBatch batch(AcceptedRow row, EncodedRow encoded) {
        return new RowBatch(row.origin(), row.type().name(), new ArrayList<>(List.of(encoded)));
    }

    private void add(String holder, AcceptedRow row) {
        RowAttribution attribution = holders.limit(owners.of(row), row, holder);
        if (attribution instanceof RowAttribution.WithoutConsent) {
            withoutConsent.add(RowPlace.of(row));
        }
        for (RowAllocation allocation : RowAllocation.of(
                row.row(), row.origin().getOrganisation(), row.subject(), attribution, owners.digests())) {
            RowBatch batch = batch(row, allocation.row());
            if (allocation instanceof RowAllocation.ToPerson person) {
                persons.computeIfAbsent(person.id(), first -> new ArrayList<>()).add(batch);
            } else if (allocation instanceof RowAllocation.ToHeldShard shard) {
                held.computeIfAbsent(shard.shard(), first -> new ArrayList<>()).add(batch);
            } else if (allocation instanceof RowAllocation.Suppressed erased) {
                suppressed.add(row, erased.attribution());
                suppressedOf
                        .computeIfAbsent(holder, first -> new SuppressedRowPlaces())
                        .add(row, erased.attribution());
            }
        }
    }

    /** Returns the attribution by which a row is held. */
    RowAttribution ofHeld(AcceptedRow row) {
        return withoutConsent.contains(RowPlace.of(row))
                ? RowAttribution.WithoutConsent.WITHOUT_CONSENT
                : NearRows.held(row, owners);
    }

    /** Returns the rows of each person. */
    Map<String, List<RowBatch>> persons() {
        return persons;
    }

    /** Returns the held rows of each shard. */
    Map<String, List<RowBatch>> held() {
        return held;
    }

    /** Returns the places of the rows that were counted for a person and are not kept. */
    List<SuppressedPlaces> suppressedOf(String person) {
        SuppressedRowPlaces places = suppressedOf.get(person);
        return places == null ? List.of() : List.copyOf(places.places());
    }

    /** Returns the deliveries with rows that cannot be read. The next run reads them again. */
    SortedSet<String> unexplained() {
        return Collections.unmodifiableSortedSet(unexplained);
    }

    /** Returns the places of the rows that are not kept. */
    SuppressedRowPlaces suppressed() {
        return suppressed;
    }
}
