package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.Optional;

/**
 * The number of held rows of one delivery in one shard for one reason.
 *
 * @param delivery the id of the delivery
 * @param reason the reason
 * @param rows the number of rows, at least 1
 * @param since for disputed rows, the earliest day since which their owner is not proven; empty if no date limits the
 *     dispute, and then absent from the JSON
 */
public record HeldRowCount(
        String delivery,
        HeldReason reason,
        long rows,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<CalendarDay> since) {

    static final Comparator<HeldRowCount> ORDER =
            Comparator.comparing(HeldRowCount::delivery).thenComparing(HeldRowCount::reason);

    public HeldRowCount {
        StoreNames.requireSha256(delivery);
    }

    /** Creates the number of rows that are not disputed, or whose dispute no date limits. */
    public HeldRowCount(String delivery, HeldReason reason, long rows) {
        this(delivery, reason, rows, Optional.empty());
    }
}
