package org.mesinfos.linkage.compare;

/** Comparator of two records in one field, or in several related fields. */
interface FieldComparator {

    /** Sets the comparison level of each of its fields; symmetric in the rows. */
    void compare(int a, int b, PairComparison comparison);
}
