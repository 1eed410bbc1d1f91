package org.mesinfos.connectors.api;

/** The effect of a delivery on the rows of earlier deliveries from the same source. */
public enum DeliveryMode {
    /** The delivery adds rows. Rows that it shares with earlier deliveries are merged as duplicates. */
    APPEND,
    /** The delivery states the full content of its source. Rows of earlier deliveries that it omits are superseded. */
    SNAPSHOT
}
