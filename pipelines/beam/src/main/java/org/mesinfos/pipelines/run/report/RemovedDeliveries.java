package org.mesinfos.pipelines.run.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Deliveries that a run removed from the store, because they are retracted.
 *
 * @param deliveries number of deliveries
 * @param accepted their accepted rows
 * @param rejected their rejected rows
 */
public record RemovedDeliveries(
        @JsonProperty("removed_deliveries") long deliveries,
        @JsonProperty("removed_accepted") long accepted,
        @JsonProperty("removed_rejected") long rejected) {

    /** No delivery was removed. */
    public static final RemovedDeliveries NONE = new RemovedDeliveries(0, 0, 0);
}
