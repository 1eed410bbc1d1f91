package org.mesinfos.linkage.clustering;

/** What speaks for and against two rows being one person, field by field. Not safe for use by several threads. */
public interface Evidence {

    /** How many fields there are. */
    int fields();

    /**
     * Compares two rows.
     *
     * @param bits filled with the bits of each field, {@link Float#NaN} where a row lacks it or rows are kept apart
     * @return what is settled of the rows, whatever they look like
     */
    Ruling compare(int a, int b, float[] bits);

    /** Logarithm, base 2, of the odds that follow from the bits of all fields. */
    double logOdds(float[] bits);
}
