package org.mesinfos.pipelines.run.attack;

/** The part of a record that is compared. */
enum Comparison {
    /** Everything, except links to records of other organisations. */
    ALL_VALUES,
    /** Everything but sightings, and aliases that sightings of others cause. */
    DELIVERED_VALUES
}
