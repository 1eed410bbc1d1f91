package org.mesinfos.pipelines.store.catalog;

/** Why an accepted row is nobody's yet. */
public enum HeldReason {
    /** Nothing tells whose it is. */
    UNATTRIBUTED,
    /** It may be one of several people's, and giving it to the wrong one would be a breach. */
    WITHHELD
}
