package org.mesinfos.linkage.rules;

/** Agreement of the values of two records in one field, as deterministic rules see it. */
enum ValueAgreement {
    /** The values are equal. */
    SAME,
    /** The values differ as those of one person may: a typing error, day and month swapped. */
    SIMILAR,
    /** The values are two forms of one name, which twins may have: a short form, a form of another language. */
    VARIANT,
    /** The values agree as far as they go: an initial. */
    PARTIAL,
    /** One of the records has no value. */
    MISSING,
    /** The values are different. */
    DIFFERENT;

    /** Returns whether both records have a value, and the values may be those of one person. */
    boolean agrees() {
        return this == SAME || this == SIMILAR || this == VARIANT;
    }
}
