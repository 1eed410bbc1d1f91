package org.mesinfos.linkage.compare;

/** Compares two records in one field, or in some that belong together. */
interface FieldComparator {

    /** Sets the level of each of its fields; the same for (a, b) and (b, a). */
    void compare(int a, int b, PairComparison comparison);
}
