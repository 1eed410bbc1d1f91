package org.mesinfos.pipelines.store.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What became, in one person's bundle, of the rows of one delivery: accepted = kept + merged + superseded.
 *
 * @param delivery id of the delivery
 * @param accepted rows the person has from it, without those that count with another holder of a joint account
 * @param kept rows that are the first sighting of a record
 * @param merged rows that are a further sighting of a record
 * @param superseded rows that a later snapshot withdrew
 * @param copies copies of these rows that further holders of joint accounts have
 * @param copied rows the person has beside these, which are such copies
 */
public record DeliveryCounts(
        String delivery,
        long accepted,
        long kept,
        long merged,
        long superseded,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long copies,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) long copied) {

    /** Of rows of no joint account. */
    public DeliveryCounts(String delivery, long accepted, long kept, long merged, long superseded) {
        this(delivery, accepted, kept, merged, superseded, 0, 0);
    }

    public DeliveryCounts {
        StoreNames.requireSha256(delivery);
    }
}
