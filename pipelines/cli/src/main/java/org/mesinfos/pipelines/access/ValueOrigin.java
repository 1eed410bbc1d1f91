package org.mesinfos.pipelines.access;

/** The way in which an organisation came to a value about a person. */
enum ValueOrigin {
    /** Observed, or stated by the person or a third party. */
    STATED,
    /** Inferred by the organisation: a score, a segment, an estimate. */
    INFERRED
}
