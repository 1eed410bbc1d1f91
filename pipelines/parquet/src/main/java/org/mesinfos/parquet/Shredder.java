package org.mesinfos.parquet;

/**
 * Shredder of values of one schema: distributes a value to the columns below it, with the repetition and definition
 * levels from which readers reassemble it. See the Dremel paper (Melnik et al. 2010), on which the Parquet format is
 * based.
 *
 * <p>Bound to column buffers and therefore not thread-safe.
 */
interface Shredder {

    /**
     * Writes a value.
     *
     * @param value null only if the schema is a union with null
     * @param repetition level at which the value repeats
     * @param definition number of optional and repeated ancestors that are present
     */
    void write(Object value, int repetition, int definition);

    /**
     * Writes nulls to all columns below, because an ancestor is absent.
     *
     * @param repetition level at which the absent value repeats
     * @param definition number of optional and repeated ancestors that are present
     */
    void writeNull(int repetition, int definition);
}
