package org.mesinfos.pipelines.attribution;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.mesinfos.pipelines.identity.CoHolders;
import org.mesinfos.pipelines.identity.IdentityChange;
import org.mesinfos.pipelines.identity.IdentityTable;
import org.mesinfos.pipelines.identity.SnapshotHorizon;
import org.mesinfos.pipelines.identity.SubjectDigests;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.StoreNames;

/**
 * Selection of the holders whose stored rows must be attributed again: persons who lost a subject, held rows that have
 * an owner now, holders of rows that a later snapshot or a replayed file replaces, and persons whose consents have changed.
 * Stateless after construction.
 */
public final class Reattribution {

    private final IdentityChange change;
    private final CoHolders coHolders;
    private final Set<String> affectedDeliveries;
    private final ReplayedFiles replayed;
    private final Set<String> changedConsents;
    private final SubjectDigests digests;

    /**
     * @param tableBefore identity table before this run
     * @param tableAfter identity table of this run
     * @param horizonBefore snapshots that applied before this run
     * @param horizonAfter snapshots that apply now
     * @param replayed replayed files, whose stored rows are replaced
     * @param changedConsents digests of the persons about whose rows consents decide differently than before
     */
    public Reattribution(
            IdentityTable tableBefore,
            IdentityTable tableAfter,
            SnapshotHorizon horizonBefore,
            SnapshotHorizon horizonAfter,
            ReplayedFiles replayed,
            Set<String> changedConsents) {
        this.change = IdentityChange.between(tableBefore, tableAfter);
        this.coHolders = CoHolders.of(tableBefore);
        this.affectedDeliveries = SnapshotHorizon.changedDeliveries(horizonBefore, horizonAfter);
        this.replayed = replayed;
        this.changedConsents = Set.copyOf(changedConsents);
        this.digests = tableAfter.digests();
    }

    /**
     * Returns the shards of held rows with a row that has an owner now, or a row of a replayed file; all shards if consents have
     * changed, or if a new link of an erased person may be about any of them.
     */
    public SortedSet<String> heldShards(Collection<HeldEntry> stored) {
        Set<String> affected = change.affectedDigests();
        SortedSet<String> shards = new TreeSet<>();
        for (HeldEntry held : stored) {
            if (change.affectsSealedReferences()
                    || held.subjectDigests().stream().anyMatch(affected::contains)
                    || !changedConsents.isEmpty()
                    || held.counts().stream().anyMatch(counts -> replayed.containsFileOf(counts.delivery()))) {
                shards.add(held.shard());
            }
        }
        return shards;
    }

    /**
     * Returns the persons who lost a subject, whose consents have changed, or who have rows of a superseded snapshot or of a
     * replayed file, and their co-holders: copies of rows of joint accounts are made again from the row of the first holder.
     *
     * @param shards shards of the store
     * @param entries reads the persons of a shard; called only if a snapshot or file is replaced, or if consents have changed
     */
    public SortedSet<String> persons(Set<String> shards, Function<String, List<PersonEntry>> entries) {
        NavigableSet<String> persons = new TreeSet<>();
        change.previousOwners().stream()
                .filter(person -> shards.contains(StoreNames.shardOf(person)))
                .forEach(persons::add);
        if (!changedConsents.isEmpty()) {
            coHolders.persons().stream().filter(this::hasChangedConsents).forEach(persons::add);
        }
        if (!affectedDeliveries.isEmpty() || !replayed.files().isEmpty() || !changedConsents.isEmpty()) {
            for (String shard : shards) {
                entries.apply(shard).stream()
                        .filter(person -> hasReplacedRows(person) || hasChangedConsents(person.personId()))
                        .map(PersonEntry::personId)
                        .forEach(persons::add);
            }
        }
        return coHolders.closure(persons);
    }

    private boolean hasChangedConsents(String person) {
        return !changedConsents.isEmpty() && changedConsents.contains(digests.ofConsentingPerson(person));
    }

    private boolean hasReplacedRows(PersonEntry person) {
        return person.counts().stream()
                .map(PersonDeliveryCounts::delivery)
                .anyMatch(delivery -> replayed.containsFileOf(delivery) || affectedDeliveries.contains(delivery));
    }
}
