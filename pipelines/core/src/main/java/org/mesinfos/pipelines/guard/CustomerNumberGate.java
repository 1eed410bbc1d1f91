package org.mesinfos.pipelines.guard;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;

/**
 * Check whether a new delivery is held for approval because it gives the number of a customer to another person, whose rows
 * would be in one bundle with those of the former one. No limit decides about it: each such number is a breach. Stateless.
 */
public final class CustomerNumberGate {

    private static final int FILE_DIGITS = 12;

    private static final String ONE_NUMBER = "a customer number names another person than before, ";
    private static final String SEVERAL_NUMBERS = " customer numbers name another person than before, ";

    private static final Comparator<StatedCustomer> BY_PLACE =
            Comparator.comparing(StatedCustomer::file).thenComparing(StatedCustomer::locator);

    private CustomerNumberGate() {}

    /**
     * Returns the deliveries to hold, by id, with the reason. Of two new deliveries that contradict each other, the later one
     * in declared order is held. If a decision accepts one of them, the other one is held only if it is provably later: an
     * earlier one is what the decision was about.
     *
     * @param taken new deliveries that no decision accepts
     * @param approved new deliveries that a decision accepts
     * @param known ids of the other deliveries of the store after the run
     * @param stated customer numbers that new deliveries state for another person
     */
    public static SortedMap<String, String> held(
            Collection<DeliveryEntry> taken,
            Collection<DeliveryEntry> approved,
            Set<String> known,
            Collection<StatedCustomer> stated) {
        SortedMap<String, String> held = new TreeMap<>();
        Set<String> accepted = new HashSet<>(known);
        Set<String> confirming = new HashSet<>(known);
        approved.forEach(delivery -> confirming.add(delivery.id()));
        Map<String, List<StatedCustomer>> byDelivery =
                stated.stream().collect(Collectors.groupingBy(StatedCustomer::delivery));
        taken.stream().sorted(DeliveryOrder.EARLIEST_FIRST).forEach(delivery -> {
            Set<String> before = approved.stream()
                    .filter(other -> DeliveryOrder.isBefore(other, delivery))
                    .map(DeliveryEntry::id)
                    .collect(Collectors.toSet());
            before.addAll(accepted);
            List<StatedCustomer> reused = byDelivery.getOrDefault(delivery.id(), List.of()).stream()
                    .filter(customer -> !Collections.disjoint(customer.contradicting(), before)
                            && Collections.disjoint(customer.agreeing(), confirming))
                    .sorted(BY_PLACE)
                    .toList();
            if (reused.isEmpty()) {
                accepted.add(delivery.id());
                confirming.add(delivery.id());
            } else {
                held.put(delivery.id(), reason(reused));
            }
        });
        return held;
    }

    /**
     * Returns the ids of published deliveries that may be held in a store that takes a new one before them: they are provably
     * later, or examined later, and give a customer number to another person. Such a store takes them nevertheless if an earlier delivery agrees,
     * which the statements of the new one do not show. They remain, because nobody has to decide about published rows.
     *
     * @param taken new deliveries that the store takes
     * @param published deliveries of the store before the run
     * @param stated customer numbers that new deliveries state for another person
     */
    public static NavigableSet<String> precededBy(
            Collection<DeliveryEntry> taken, Collection<DeliveryEntry> published, Collection<StatedCustomer> stated) {
        NavigableSet<String> preceded = new TreeSet<>();
        for (DeliveryEntry delivery : taken) {
            Set<String> contradicted = stated.stream()
                    .filter(customer -> customer.delivery().equals(delivery.id()))
                    .flatMap(customer -> customer.contradicting().stream())
                    .collect(Collectors.toSet());
            published.stream()
                    .filter(other -> contradicted.contains(other.id())
                            && (DeliveryOrder.isBefore(delivery, other)
                                    || DeliveryOrder.EARLIEST_FIRST.compare(delivery, other) < 0))
                    .map(DeliveryEntry::id)
                    .forEach(preceded::add);
        }
        return preceded;
    }

    /**
     * Returns the ids of published deliveries that may be held in a store without a retracted one: they may have been taken only
     * because they agree with it. They are lists of the same kind, and not provably before it.
     *
     * @param retracted retracted deliveries of organisations in which a customer number named another person before
     * @param published deliveries of the store after the run
     */
    public static NavigableSet<String> mayAgreeWith(
            Collection<DeliveryEntry> retracted, Collection<DeliveryEntry> published) {
        NavigableSet<String> agreeing = new TreeSet<>();
        for (DeliveryEntry delivery : retracted) {
            Set<String> connectors = connectors(delivery);
            published.stream()
                    .filter(other -> other.organisation().equals(delivery.organisation())
                            && !Collections.disjoint(connectors(other), connectors)
                            && !DeliveryOrder.isBefore(other, delivery))
                    .map(DeliveryEntry::id)
                    .forEach(agreeing::add);
        }
        return agreeing;
    }

    private static Set<String> connectors(DeliveryEntry delivery) {
        return delivery.files().stream().map(FileEntry::connector).collect(Collectors.toSet());
    }

    /** Returns whether a delivery was held for the reason of this gate. */
    public static boolean isReason(String reason) {
        return reason.startsWith(ONE_NUMBER) || reason.contains(SEVERAL_NUMBERS);
    }

    private static String reason(List<StatedCustomer> reused) {
        StatedCustomer first = reused.get(0);
        String place = first.locator() + " of file " + first.file().substring(0, FILE_DIGITS);
        return reused.size() == 1
                ? ONE_NUMBER + "at " + place
                : reused.size() + SEVERAL_NUMBERS + "the first at " + place;
    }
}
