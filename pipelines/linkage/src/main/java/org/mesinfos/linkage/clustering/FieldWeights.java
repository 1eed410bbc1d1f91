package org.mesinfos.linkage.clustering;

/**
 * Source of the match weights of pairs of rows by field, of their total log odds, and of their constraints (must-link,
 * veto, cannot-link, contradictions). Weights are kept by field because clusters average them by field. Not
 * thread-safe.
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
    PairConstraint compare(int a, int b, float[] weights);

    /** Returns log2 of the odds that follow from the match weights of all fields. */
    double logOdds(float[] weights);
}
