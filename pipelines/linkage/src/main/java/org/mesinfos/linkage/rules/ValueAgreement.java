package org.mesinfos.linkage.rules;

/** Agreement of the values of two records in one field, as deterministic rules see it. */
enum ValueAgreement {
    /** The values are equal. */
    SAME,
    /** The values differ as those of one person may: a typing error, a short form, day and month swapped. */
    SIMILAR,
    /** The values agree as far as they go: an initial. */
    PARTIAL,
    /** One of the records has no value. */
    MISSING,
    /** The values are different. */
    DIFFERENT;

    /** Returns whether both records have a value, and the values may be those of one person. */
    boolean agrees() {
        return this == SAME || this == SIMILAR;
    }
}
