package org.mesinfos.pipelines.store.catalog;

/** The reason for which an accepted row is in no bundle. */
public enum HeldReason {
    /** No person is resolved for the row. */
    UNATTRIBUTED,
    /** The row may belong to one of several persons. Giving it to the wrong person would be a data breach. */
    WITHHELD,
    /** The owner at the time of the event is not proven: the reference changed hands, or dates are missing. */
    DISPUTED,
    /** The person has not consented that the row is kept. */
    NO_CONSENT
}
