package org.mesinfos.pipelines.store.catalog;

import java.util.Comparator;

/**
 * How many rows of one delivery a shard holds back for one reason.
 *
 * @param delivery id of the delivery
 * @param reason why
 * @param rows how many, at least 1
 */
public record HeldCounts(String delivery, HeldReason reason, long rows) {

    static final Comparator<HeldCounts> ORDER =
            Comparator.comparing(HeldCounts::delivery).thenComparing(HeldCounts::reason);

    public HeldCounts {
        StoreNames.requireSha256(delivery);
    }
}
