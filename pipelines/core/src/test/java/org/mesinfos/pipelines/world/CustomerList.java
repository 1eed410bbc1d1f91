package org.mesinfos.pipelines.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.mesinfos.connectors.api.Subject;

/**
 * One snapshot of the customers of an organisation.
 *
 * @param month month of the list, from 0; its sequence is one more
 * @param asOf day on which the list is true
 * @param holdings references of each listed person
 * @param unreadable persons whose row contains a birth date that does not exist
 * @param illegible other persons, whose row shows neither the customer nor a reference
 * @param reused for each person whose row has the number of a former customer, that customer
 */
record CustomerList(
        Service service,
        int month,
        LocalDate asOf,
        SortedMap<Integer, SortedSet<String>> holdings,
        Set<Integer> unreadable,
        Set<Integer> illegible,
        Map<Integer, Integer> reused) {

    /** Returns this list with a mistake: a person has the number of a former customer. */
    CustomerList withNumberOf(int former, int person) {
        return new CustomerList(service, month, asOf, holdings, unreadable, illegible, Map.of(person, former));
    }

    String delivery() {
        return service.organisation + "-customers-" + month + (reused.isEmpty() ? "" : "-with-mistake");
    }

    /** Returns the customer number of a listed person. */
    Subject customer(int person) {
        return service.customer(reused.getOrDefault(person, person));
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
