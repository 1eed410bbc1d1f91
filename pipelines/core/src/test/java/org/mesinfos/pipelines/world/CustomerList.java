package org.mesinfos.pipelines.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * One snapshot of the customers of an organisation.
 *
 * @param month month of the list, from 0; its sequence is one more
 * @param asOf day on which the list is true
 * @param holdings references of each listed person
 * @param unreadable persons whose row contains a birth date that does not exist
 * @param illegible other persons, whose row shows neither the customer nor a reference
 */
record CustomerList(
        Service service,
        int month,
        LocalDate asOf,
        SortedMap<Integer, SortedSet<String>> holdings,
        Set<Integer> unreadable,
        Set<Integer> illegible) {

    String delivery() {
        return service.organisation + "-customers-" + month;
    }

    /** Returns whether the row of a listed person is accepted. */
    boolean isReadable(int person) {
        return !unreadable.contains(person) && !illegible.contains(person);
    }

    boolean hasRejectedRows() {
        return !unreadable.isEmpty() || !illegible.isEmpty();
    }

    /** Returns the persons who the readable rows of this list state as holders of a reference. */
    List<Integer> stated(String reference) {
        return holdings.entrySet().stream()
                .filter(customer -> isReadable(customer.getKey()))
                .filter(customer -> customer.getValue().contains(reference))
                .map(Map.Entry::getKey)
                .toList();
    }
}
