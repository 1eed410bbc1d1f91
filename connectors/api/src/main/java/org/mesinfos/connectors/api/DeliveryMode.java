package org.mesinfos.connectors.api;

/** What a new delivery means for the rows of earlier ones of the same source. */
public enum DeliveryMode {
    /** It adds rows; those it shares with earlier deliveries are the same events. */
    APPEND,
    /** It states everything the organisation now holds; rows of earlier deliveries that it lacks are withdrawn. */
    SNAPSHOT
}
