package org.mesinfos.pipelines.guard;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.mesinfos.pipelines.guard.WithdrawalGate.ShardReader;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/** Numbers of the bundles of a snapshot that show rows of given organisations, to which limits are relative. */
final class BundleNumbers {

    private final Snapshot snapshot;
    private final ShardReader persons;

    BundleNumbers(Snapshot snapshot, ShardReader persons) {
        this.snapshot = snapshot;
        this.persons = persons;
    }

    /**
     * Returns the shrunken bundles if they are more than the limits allow. Persons are read only if the limits do not always
     * allow this number.
     */
    Optional<Shrinkage> excess(ShrunkenBundles.Part shrunken, DeliveryLimits limits) throws IOException {
        if (shrunken.bundles() <= limits.shrinkable(0)) {
            return Optional.empty();
        }
        long bundles = bundlesOf(shrunken.organisations());
        long limit = limits.shrinkable(bundles);
        return shrunken.bundles() <= limit
                ? Optional.empty()
                : Optional.of(new Shrinkage(shrunken.bundles(), bundles, shrunken.organisations(), limit));
    }

    private long bundlesOf(SortedSet<String> organisations) throws IOException {
        long bundles = 0;
        for (ShardEntry shard : snapshot.shards().values()) {
            bundles += persons.read(shard).stream()
                    .filter(person -> showsRowsOf(organisations, person))
                    .count();
        }
        return bundles;
    }

    private boolean showsRowsOf(Set<String> organisations, PersonEntry person) {
        return person.counts().stream()
                .filter(counts -> ownVisibleRows(counts) > 0)
                .flatMap(counts -> snapshot.delivery(counts.delivery()).stream())
                .anyMatch(delivery -> organisations.contains(delivery.organisation()));
    }

    /**
     * Returns the rows that a bundle shows, without those whose holder only the issuer of their reference states: otherwise an
     * organisation would learn from held deliveries how many references of others have a holder.
     */
    private static long ownVisibleRows(PersonDeliveryCounts counts) {
        return counts.kept() + counts.merged() + counts.copied() - counts.borrowed();
    }
}
