package org.mesinfos.pipelines.cli.lookup;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.store.Store;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.HeldReason;
import org.mesinfos.pipelines.store.catalog.HeldRowCount;

/** References of the held rows of a store, with the number of rows and the deliveries and reasons of each. */
final class HeldSubjects {

    private final TreeMap<String, Rows> rows = new TreeMap<>();

    /** Held rows of one reference. */
    static final class Rows {

        private final SortedSet<String> deliveries = new TreeSet<>();
        private final SortedSet<HeldReason> reasons = new TreeSet<>();
        private long count;

        long count() {
            return count;
        }

        SortedSet<String> deliveries() {
            return deliveries;
        }

        /** Returns the reasons of the rows of these deliveries in the shard: one, or several that may apply. */
        SortedSet<HeldReason> reasons() {
            return reasons;
        }
    }

    /**
     * Adds the held rows of a shard.
     *
     * @param organisation the only organisation to add; all if empty
     */
    void add(Store store, HeldEntry held, Optional<String> organisation) throws IOException {
        Map<String, SortedSet<HeldReason>> reasons = held.counts().stream()
                .collect(Collectors.groupingBy(
                        HeldRowCount::delivery,
                        Collectors.mapping(HeldRowCount::reason, Collectors.toCollection(TreeSet::new))));
        store.content().readRows(held.file()).stream()
                .filter(row ->
                        organisation.isEmpty() || row.origin().getOrganisation().equals(organisation.get()))
                .forEach(row -> add(row, reasons.getOrDefault(row.origin().getDelivery(), new TreeSet<>())));
    }

    /** Returns the rows by reference, sorted. */
    SortedMap<String, Rows> rows() {
        return rows;
    }

    private void add(AcceptedRow row, SortedSet<HeldReason> reasons) {
        String subject = row.origin().getOrganisation() + " "
                + row.subject().map(HeldSubjects::text).orElse("(no reference)");
        Rows known = rows.computeIfAbsent(subject, first -> new Rows());
        known.count++;
        known.deliveries.add(row.origin().getDelivery());
        known.reasons.addAll(reasons);
    }

    private static String text(Subject subject) {
        return subject.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " " + subject.reference();
    }
}
