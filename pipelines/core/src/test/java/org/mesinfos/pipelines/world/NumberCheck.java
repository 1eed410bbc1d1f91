package org.mesinfos.pipelines.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.DeliveryMode;
import org.mesinfos.pipelines.guard.CustomerNumberGate;
import org.mesinfos.pipelines.guard.StatedCustomer;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;

/** Check of the customer numbers in the lists of a store, as the guard of a run makes it. The operator approves no held list. */
final class NumberCheck {

    private final List<CustomerList> taken = new ArrayList<>();

    /** Returns those of some new lists that are not held. */
    List<CustomerList> notHeld(Collection<CustomerList> lists) {
        Set<String> known = ids(taken);
        Set<String> offered = ids(lists);
        List<CustomerList> all = new ArrayList<>(taken);
        all.addAll(lists);
        List<StatedCustomer> stated = StatedCustomer.of(
                AcceptedRows.of(all.stream().map(WorldFiles::profiles).toList()), offered::contains);
        SortedMap<String, String> held =
                CustomerNumberGate.held(lists.stream().map(NumberCheck::entry).toList(), known, stated);
        List<CustomerList> others = lists.stream()
                .filter(list -> !held.containsKey(WorldFiles.id(list)))
                .toList();
        taken.addAll(others);
        return others;
    }

    private static Set<String> ids(Collection<CustomerList> lists) {
        return lists.stream().map(WorldFiles::id).collect(Collectors.toSet());
    }

    private static DeliveryEntry entry(CustomerList list) {
        return new DeliveryEntry(
                WorldFiles.id(list), list.service().organisation, DeliveryMode.SNAPSHOT, list.month() + 1L, List.of());
    }
}
