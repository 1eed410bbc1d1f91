package org.mesinfos.pipelines.lineage;

/** State of a run that an event reports, by its name in OpenLineage. */
enum EventType {
    START,
    COMPLETE,
    FAIL
}
