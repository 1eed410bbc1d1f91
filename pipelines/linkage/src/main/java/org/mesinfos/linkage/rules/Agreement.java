package org.mesinfos.linkage.rules;

/** How the values of two records go together in one field. */
enum Agreement {
    /** The same value. */
    SAME,
    /** As one person's values differ: a slip of the hand, a short form, day and month swapped. */
    LIKE,
    /** As far as it goes: an initial. */
    IN_PART,
    /** One of the records has no value. */
    UNKNOWN,
    /** Two values. */
    OTHER;

    /** Whether both have a value, and the values are one person's. */
    boolean agrees() {
        return this == SAME || this == LIKE;
    }

    /** Whether nothing speaks against one person. */
    boolean compatible() {
        return this != OTHER;
    }
}
