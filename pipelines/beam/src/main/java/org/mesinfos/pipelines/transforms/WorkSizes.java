package org.mesinfos.pipelines.transforms;

import java.io.Serializable;

/**
 * Sizes of the pieces in which the work of a run is distributed to the workers.
 *
 * @param splitBytes target size of the splits of large files
 * @param groups number of groups of files and splits; a group costs a runner as much as many small files
 * @param buckets number of buckets of persons
 */
record WorkSizes(long splitBytes, int groups, int buckets) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Target size of a split: large enough for few splits, small enough to occupy all workers. */
    private static final long SPLIT_BYTES = 16L << 20;

    /**
     * Approximate maximum number of splits. The Direct Runner copies all elements grouped so far whenever a split adds
     * to them.
     */
    private static final long MAX_SPLITS = 64;

    /** Target size of a group of files, small enough that a worker seldom gets two slow groups. */
    private static final long GROUP_BYTES = 1L << 20;

    private static final long MIN_GROUPS = 4;
    private static final long MAX_GROUPS = 1L << 11;

    /**
     * Returns the sizes of a run.
     *
     * @param inputBytes size of the files that are read
     * @param storedBytes size of earlier deliveries whose rows are attributed again without reading their files
     */
    static WorkSizes of(long inputBytes, long storedBytes) {
        return new WorkSizes(
                Math.max(SPLIT_BYTES, inputBytes / MAX_SPLITS),
                (int) Math.max(MIN_GROUPS, Math.min(MAX_GROUPS, inputBytes / GROUP_BYTES)),
                PersonBuckets.count(inputBytes + storedBytes));
    }
}
