package org.mesinfos.pipelines.run;

/** Treatment of deliveries of the inbox that the store does not contain. */
enum Intake {
    /** They are read. */
    NEW_DELIVERIES,
    /** They are left in the inbox. */
    NONE
}
