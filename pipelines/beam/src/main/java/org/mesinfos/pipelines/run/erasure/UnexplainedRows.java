package org.mesinfos.pipelines.run.erasure;

import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.store.catalog.PersonEntry;
import org.mesinfos.pipelines.store.catalog.SuppressedPlaces;

/**
 * Comparison of the rows in files whose key is destroyed with the journal of the erasure. A backup from before the
 * erasure may count other rows for the erased person than the erasure removed: they had passed to others by then, and only
 * their delivered files show to whom. Not thread-safe.
 */
final class UnexplainedRows {

    private final SortedMap<String, Long> lost = new TreeMap<>();

    /** Adds the rows that are counted for a person whose file cannot be read. */
    void addCounted(PersonEntry person) {
        person.countsByDelivery().forEach((delivery, counts) -> lost.merge(delivery, counts.accepted(), Long::sum));
    }

    /** Adds a row that is counted for such a person although another holder has a copy of it. */
    void addFound(AcceptedRow copy) {
        lost.merge(copy.origin().getDelivery(), -1L, Long::sum);
    }

    /**
     * Returns the deliveries whose number of rows differs from that in the journal.
     *
     * @param journal places of the rows that the erasure removed
     * @param deliveries deliveries of the store
     */
    SortedSet<String> unlike(Collection<SuppressedPlaces> journal, Set<String> deliveries) {
        SortedMap<String, Long> erased = new TreeMap<>();
        journal.forEach(places -> erased.merge(places.delivery(), places.rows(), Long::sum));
        SortedSet<String> unexplained = new TreeSet<>();
        for (String delivery : deliveries) {
            if (!lost.getOrDefault(delivery, 0L).equals(erased.getOrDefault(delivery, 0L))) {
                unexplained.add(delivery);
            }
        }
        return unexplained;
    }
}
