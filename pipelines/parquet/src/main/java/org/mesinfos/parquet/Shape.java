package org.mesinfos.parquet;

/**
 * Spreads a value over the columns below it, with the levels that tell how to put it together again (the shredding of
 * the Dremel paper, Melnik et al. 2010, which the Parquet format takes over). For one thread: it is bound to columns.
 */
interface Shape {

    /**
     * The value is there.
     *
     * @param value never null unless the shape is one of a union with null
     * @param repetition level at which it repeats
     * @param definition how many of the optional and repeated things above it are there
     */
    void write(Object value, int repetition, int definition);

    /** Something above it is not there. */
    void absent(int repetition, int definition);
}
