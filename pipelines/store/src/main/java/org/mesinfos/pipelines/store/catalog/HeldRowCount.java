package org.mesinfos.pipelines.store.catalog;

import java.util.Comparator;

/**
 * The number of held rows of one delivery in one shard for one reason.
 *
 * @param delivery the id of the delivery
 * @param reason the reason
 * @param rows the number of rows, at least 1
 */
public record HeldRowCount(String delivery, HeldReason reason, long rows) {

    static final Comparator<HeldRowCount> ORDER =
            Comparator.comparing(HeldRowCount::delivery).thenComparing(HeldRowCount::reason);

    public HeldRowCount {
        StoreNames.requireSha256(delivery);
    }
}
