package org.mesinfos.pipelines.guard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.pipelines.store.catalog.CalendarDay;
import org.mesinfos.pipelines.store.catalog.DeliveryEntry;
import org.mesinfos.pipelines.store.catalog.FileEntry;

/** Declared order of the deliveries of an organisation: by sequence, otherwise by as-of date. Never by arrival. */
final class DeliveryOrder {

    /** By sequence, those without one first; equal ones by as-of date, those without one first; equal ones by id. */
    static final Comparator<DeliveryEntry> EARLIEST_FIRST = Comparator.comparing(DeliveryEntry::sequence)
            .thenComparing(delivery -> asOf(delivery).orElse(LocalDate.MIN))
            .thenComparing(DeliveryEntry::id);

    private DeliveryOrder() {}

    /** Returns whether a delivery is provably before another one: both state a sequence, or both an as-of date. */
    static boolean isBefore(DeliveryEntry one, DeliveryEntry other) {
        if (one.sequence() > 0 && other.sequence() > 0) {
            return one.sequence() < other.sequence();
        }
        Optional<LocalDate> day = asOf(one);
        Optional<LocalDate> otherDay = asOf(other);
        return day.isPresent() && otherDay.isPresent() && day.get().isBefore(otherDay.get());
    }

    /** Returns the day whose state a delivery describes; empty if it is unknown or differs between its files. */
    static Optional<LocalDate> asOf(DeliveryEntry delivery) {
        Set<Optional<LocalDate>> days = new HashSet<>();
        for (FileEntry file : delivery.files()) {
            days.add(file.asOf().map(CalendarDay::date));
        }
        return days.size() == 1 ? days.iterator().next() : Optional.empty();
    }
}
