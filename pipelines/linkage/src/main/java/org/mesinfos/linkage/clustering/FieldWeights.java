package org.mesinfos.linkage.clustering;

/**
 * Source of the match weights and constraints of pairs of rows, field by field. Not safe for use by several threads.
 */
public interface FieldWeights {

    /** Returns the number of fields. */
    int fieldCount();

    /**
     * Compares two rows.
     *
     * @param weights output: the match weight of each field, {@link Float#NaN} if a row lacks it or the rows cannot be
     *     linked
     * @return the constraint that applies to the rows regardless of their weights
     */
    LinkConstraint compare(int a, int b, float[] weights);

    /** Returns log2 of the odds that follow from the match weights of all fields. */
    double logOdds(float[] weights);
}
