package org.mesinfos.pipelines.run.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mesinfos.pipelines.deliveries.Delivery;
import org.mesinfos.pipelines.deliveries.DeliveryStatus;
import org.mesinfos.pipelines.deliveries.OrganisationQuota;
import org.mesinfos.pipelines.deliveries.QuotaUse;
import org.mesinfos.pipelines.elements.RunFact;
import org.mesinfos.pipelines.elements.RunFactKind;
import org.mesinfos.pipelines.store.ContentStore;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;
import org.mesinfos.pipelines.store.catalog.PersonDeliveryCounts;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.ShardEntry;

/**
 * Search for the new deliveries whose rows or people exceed the quota of their organisation, in an attempt that has not
 * been published. Both are known only after the rows were read and attributed.
 */
public final class QuotaExcess {

    private final Map<String, OrganisationQuota> quotas;
    private final ContentStore content;

    /**
     * @param quotas quotas by organisation id
     * @param content content that the attempt wrote
     */
    public QuotaExcess(Map<String, OrganisationQuota> quotas, ContentStore content) {
        this.quotas = quotas;
        this.content = content;
    }

    /** Returns the reason for each delivery that exceeds a quota, by id. */
    public SortedMap<String, String> of(List<RunFact> facts) throws IOException {
        SortedMap<String, String> excess = new TreeMap<>();
        if (quotas.isEmpty()) {
            return excess;
        }
        Map<String, Long> rows = rows(facts);
        Map<String, Set<String>> people = limitsPeople() ? people(facts) : Map.of();
        for (Map.Entry<String, OrganisationQuota> quota : quotas.entrySet()) {
            long totalRows = 0;
            Set<String> allPeople = new HashSet<>();
            for (Delivery delivery : newDeliveries(facts, quota.getKey())) {
                long extended = totalRows + rows.getOrDefault(delivery.getId(), 0L);
                Set<String> ofDelivery = people.getOrDefault(delivery.getId(), Set.of());
                long newPeople = ofDelivery.stream()
                        .filter(person -> !allPeople.contains(person))
                        .count();
                Optional<String> reason =
                        quota.getValue().excess(QuotaUse.NONE.with(extended, allPeople.size() + newPeople));
                if (reason.isPresent()) {
                    excess.put(delivery.getId(), reason.get());
                } else {
                    totalRows = extended;
                    allPeople.addAll(ofDelivery);
                }
            }
        }
        return excess;
    }

    private boolean limitsPeople() {
        return quotas.values().stream().anyMatch(quota -> quota.people() < Long.MAX_VALUE);
    }

    /** Returns the new deliveries of an organisation in the order of their names. */
    private static List<Delivery> newDeliveries(List<RunFact> facts, String organisation) {
        return facts.stream()
                .flatMap(fact -> Optional.ofNullable(fact.getSeen()).stream())
                .filter(seen -> seen.getStatus() == DeliveryStatus.TAKEN)
                .filter(seen -> seen.getOrganisation().equals(organisation))
                .sorted(Comparator.comparing((Delivery seen) -> seen.getDrops().get(0))
                        .thenComparing(Delivery::getId))
                .toList();
    }

    private static Map<String, Long> rows(List<RunFact> facts) {
        Map<String, Long> rows = new TreeMap<>();
        for (RunFact fact : facts) {
            if (fact.getKind() == RunFactKind.DELIVERY) {
                DeliveryEntry delivery = DeliveryEntry.fromJson(bytes(fact));
                rows.put(
                        delivery.id(),
                        delivery.files().stream().mapToLong(FileEntry::rowsRead).sum());
            }
        }
        return rows;
    }

    /**
     * Returns the people of each delivery. Those whom only issuers of references state do not count: otherwise the quota
     * would show which references have a holder.
     */
    private Map<String, Set<String>> people(List<RunFact> facts) throws IOException {
        Map<String, Set<String>> people = new TreeMap<>();
        for (RunFact fact : facts) {
            if (fact.getKind() == RunFactKind.SHARD) {
                for (PersonEntry person : content.readShard(ShardEntry.fromJson(bytes(fact)))) {
                    for (PersonDeliveryCounts counts : person.counts()) {
                        if (counts.ownRows() > 0) {
                            people.computeIfAbsent(counts.delivery(), delivery -> new HashSet<>())
                                    .add(person.personId());
                        }
                    }
                }
            }
        }
        return people;
    }

    private static byte[] bytes(RunFact fact) {
        byte[] entry = new byte[fact.getEntry().remaining()];
        fact.getEntry().duplicate().get(entry);
        return entry;
    }
}
