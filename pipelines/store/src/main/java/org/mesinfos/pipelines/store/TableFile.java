package org.mesinfos.pipelines.store;

/**
 * Data file of a table. It is never changed: other content has another name.
 *
 * @param basis digest of what the file was made of, at least 16 characters
 * @param bytes size of the file
 * @param rows number of its records
 */
public record TableFile(String basis, long bytes, long rows) {

    private static final int NAMED = 16;

    /** Returns the name of the file with the people of a shard. */
    public String name(String shard) {
        return shard + "-" + basis.substring(0, NAMED) + ".parquet";
    }
}
