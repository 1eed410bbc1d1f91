package org.mesinfos.pipelines.transforms;

import org.mesinfos.pipelines.store.catalog.StoreNames;

/**
 * Assignment of persons to buckets, the groups whose rows one worker processes together.
 *
 * <p>A bucket covers either whole shards of the store or an equal part of one shard. It must fit in memory, so the
 * number of buckets grows with the input.
 */
final class PersonBuckets {

    private static final int SHARD_COUNT = 256;
    private static final int MAX_BUCKETS = 1 << 16;

    /** Target for the input of one bucket, as delivered bytes. */
    private static final long BUCKET_BYTES = 4L << 20;

    private PersonBuckets() {}

    /** Returns the number of buckets for an input: a power of two, at least 16. */
    static int count(long inputBytes) {
        int buckets = 16;
        while (buckets < MAX_BUCKETS && buckets * BUCKET_BYTES < inputBytes) {
            buckets *= 2;
        }
        return buckets;
    }

    /** Returns the bucket of a person. Persons of one shard are in one bucket or in neighbouring buckets. */
    static int of(String personId, int buckets) {
        int shard = Integer.parseInt(StoreNames.shardOf(personId), 16);
        if (buckets <= SHARD_COUNT) {
            return shard * buckets / SHARD_COUNT;
        }
        int parts = buckets / SHARD_COUNT;
        return shard * parts + Math.floorMod(personId.hashCode(), parts);
    }
}
