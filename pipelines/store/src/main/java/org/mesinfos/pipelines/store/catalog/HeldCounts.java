package org.mesinfos.pipelines.store.catalog;

import java.util.Comparator;

/**
 * The number of held rows of one delivery in one shard for one reason.
 *
 * @param delivery the id of the delivery
 * @param reason the reason
 * @param rows the number of rows, at least 1
 */
public record HeldCounts(String delivery, HeldReason reason, long rows) {

    static final Comparator<HeldCounts> ORDER =
            Comparator.comparing(HeldCounts::delivery).thenComparing(HeldCounts::reason);

    public HeldCounts {
        StoreNames.requireSha256(delivery);
    }
}
