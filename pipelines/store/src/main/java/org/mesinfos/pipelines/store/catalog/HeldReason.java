package org.mesinfos.pipelines.store.catalog;

/** The reason for which an accepted row is in no bundle. */
public enum HeldReason {
    /** No person is resolved for the row. */
    UNATTRIBUTED,
    /** The row may belong to one of several persons. Giving it to the wrong person would be a data breach. */
    WITHHELD
}
