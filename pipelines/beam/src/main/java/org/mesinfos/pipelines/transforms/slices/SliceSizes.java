package org.mesinfos.pipelines.transforms.slices;

import java.io.Serializable;

/**
 * Sizes of the parts in which people are linked.
 *
 * @param rowsPerBucket number of rows in a bucket
 * @param rowsPerSlice number of people for each slice, which contains some 25 times as many rows
 */
public record SliceSizes(int rowsPerBucket, int rowsPerSlice) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Sizes with which a worker needs some hundred megabytes for each thread. */
    public static final SliceSizes STANDARD = new SliceSizes(20_000, 5_000);
}
