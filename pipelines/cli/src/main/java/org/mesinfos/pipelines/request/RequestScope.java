package org.mesinfos.pipelines.request;

/** The data that a request concerns. */
enum RequestScope {
    /** Everything that the store has of the person. */
    PERSON,
    /** All data of one organisation about the person. */
    ORGANISATION,
    /** One record. */
    RECORD
}
