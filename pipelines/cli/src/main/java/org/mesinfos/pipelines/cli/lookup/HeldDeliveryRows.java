package org.mesinfos.pipelines.cli.lookup;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Number of held rows of one delivery that are held for one reason.
 *
 * @param since earliest day since which their owner is not proven; empty if no date limits the dispute
 */
record HeldDeliveryRows(long count, Optional<LocalDate> since) {

    /** Returns the sum. Without a date that limits it, a dispute is older than any other. */
    HeldDeliveryRows plus(HeldDeliveryRows other) {
        Optional<LocalDate> earliest = since.isEmpty() || other.since.isEmpty()
                ? Optional.empty()
                : Optional.of(since.get().isBefore(other.since.get()) ? since.get() : other.since.get());
        return new HeldDeliveryRows(count + other.count, earliest);
    }

    /** Returns the end of a line about disputed rows. */
    String sinceText() {
        return since.map(day -> ", disputed since " + day)
                .orElse(", disputed on all days: dates are missing, or a row of a list was rejected");
    }
}
