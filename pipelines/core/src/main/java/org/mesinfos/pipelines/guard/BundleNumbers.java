package org.mesinfos.pipelines.guard;

import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Numbers of the bundles of a snapshot that show rows of given organisations, to which limits are relative. The persons of the
 * snapshot are read once, and only if the answer depends on them. Not thread-safe.
 */
final class BundleNumbers {

    /** The rows by which a bundle counts as one of an organisation. */
    enum Rows {
        /** All rows that the bundle shows. */
        ALL,
        /**
         * Without rows whose holder only the issuer of their reference states: otherwise an organisation would learn from its held
         * deliveries how many references of others have a holder.
         */
        OF_STATED_HOLDERS;

        private long shown(PersonDeliveryCounts counts) {
            long all = counts.kept() + counts.merged() + counts.copied();
            return this == ALL ? all : all - counts.borrowed();
        }
    }

    private final Snapshot snapshot;
    private final ShardReader persons;

    /** Number of bundles by the organisations whose rows they show; empty until it is needed. */
    private final Map<Rows, Map<Set<String>, Long>> byOrganisations = new EnumMap<>(Rows.class);

    BundleNumbers(Snapshot snapshot, ShardReader persons) {
        this.snapshot = snapshot;
        this.persons = persons;
    }

    /** Returns the shrunken bundles if they are more than the limits allow. */
    Optional<Shrinkage> excess(ShrunkenBundles.Part shrunken, DeliveryLimits limits, Rows rows) throws IOException {
        if (shrunken.bundles() <= limits.shrinkable(0)) {
            return Optional.empty();
        }
        long bundles = bundlesOf(shrunken.organisations(), rows);
        long limit = limits.shrinkable(bundles);
        return shrunken.bundles() <= limit
                ? Optional.empty()
                : Optional.of(new Shrinkage(shrunken.bundles(), bundles, shrunken.organisations(), limit));
    }

    private long bundlesOf(Set<String> organisations, Rows rows) throws IOException {
        if (byOrganisations.isEmpty()) {
            count();
        }
        return byOrganisations.getOrDefault(rows, Map.of()).entrySet().stream()
                .filter(bundles -> !Collections.disjoint(bundles.getKey(), organisations))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private void count() throws IOException {
        for (Rows rows : Rows.values()) {
            byOrganisations.put(rows, new HashMap<>());
        }
        for (ShardEntry shard : snapshot.shards().values()) {
            for (PersonEntry person : persons.read(shard)) {
                byOrganisations.forEach((rows, numbers) -> numbers.merge(organisations(person, rows), 1L, Long::sum));
            }
        }
    }

    private Set<String> organisations(PersonEntry person, Rows rows) {
        Set<String> organisations = new TreeSet<>();
        person.counts().stream()
                .filter(counts -> rows.shown(counts) > 0)
                .flatMap(counts -> snapshot.delivery(counts.delivery()).stream())
                .forEach(delivery -> organisations.add(delivery.organisation()));
        return organisations;
    }
}
