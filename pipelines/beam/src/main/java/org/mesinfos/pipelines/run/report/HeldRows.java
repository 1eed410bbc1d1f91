package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.HeldEntry;
import org.mesinfos.pipelines.store.catalog.HeldReason;
import org.mesinfos.pipelines.store.catalog.HeldRowCount;
import org.mesinfos.pipelines.store.catalog.Snapshot;

/**
 * Held rows of a store that come from one delivery and are held for one reason.
 *
 * @param organisation id of the organisation
 * @param delivery id of the delivery
 * @param reason reason
 * @param rows number of rows, at least 1
 * @param name names of the delivery in the inbox, as far as this report or the last one knows them
 * @param since for disputed rows, the earliest day since which their owner is not proven; empty if no date limits the dispute,
 *     and for other reasons
 */
record HeldRows(
        String organisation,
        String delivery,
        HeldReason reason,
        long rows,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> name,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> since) {

    private static final Comparator<HeldRows> ORDER = Comparator.comparing(HeldRows::reason)
            .thenComparing(HeldRows::organisation)
            .thenComparing(HeldRows::delivery);

    /**
     * Returns the held rows of a store, sorted by reason, organisation and delivery.
     *
     * @param names names of deliveries by id
     */
    static List<HeldRows> of(Snapshot snapshot, Map<String, String> names) {
        Map<String, HeldRows> byDelivery = new TreeMap<>();
        for (HeldEntry held : snapshot.held().values()) {
            for (HeldRowCount count : held.counts()) {
                String organisation = snapshot.delivery(count.delivery())
                        .map(DeliveryEntry::organisation)
                        .orElse("");
                byDelivery.merge(
                        count.delivery() + count.reason(),
                        new HeldRows(
                                organisation,
                                count.delivery(),
                                count.reason(),
                                count.rows(),
                                Optional.ofNullable(names.get(count.delivery())),
                                count.since().map(CalendarDay::toString)),
                        HeldRows::plus);
            }
        }
        List<HeldRows> sorted = new ArrayList<>(byDelivery.values());
        sorted.sort(ORDER);
        return List.copyOf(sorted);
    }

    HeldRows without(ErasedReferences references) {
        return new HeldRows(
                organisation,
                delivery,
                reason,
                rows,
                name.map(known -> references.hide(known, DeliveryReport.shortId(delivery))),
                since);
    }

    private HeldRows plus(HeldRows other) {
        // A dispute that no date limits includes all others.
        Optional<String> earliest = since.isEmpty() || other.since.isEmpty()
                ? Optional.empty()
                : Optional.of(since.get().compareTo(other.since.get()) <= 0 ? since.get() : other.since.get());
        return new HeldRows(organisation, delivery, reason, rows + other.rows, name, earliest);
    }
}
