package org.mesinfos.pipelines.store.catalog;

/**
 * What became, in one person's bundle, of the rows of one delivery: accepted = kept + merged + superseded.
 *
 * @param delivery id of the delivery
 * @param accepted rows the person has from it
 * @param kept rows that are the first sighting of a record
 * @param merged rows that are a further sighting of a record
 * @param superseded rows that a later snapshot withdrew
 */
public record DeliveryCounts(String delivery, long accepted, long kept, long merged, long superseded) {

    public DeliveryCounts {
        StoreNames.requireSha256(delivery);
    }
}
