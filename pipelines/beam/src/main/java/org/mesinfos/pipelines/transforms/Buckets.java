package org.mesinfos.pipelines.transforms;

import org.mesinfos.pipelines.store.catalog.StoreNames;

/**
 * Groups of persons whose rows one worker gathers: whole shards of the store or equal parts of one.
 *
 * <p>A bucket must fit in memory, so their number grows with the input.
 */
final class Buckets {

    private static final int SHARDS = 256;
    private static final int MOST = 1 << 16;

    /** Rows that a bucket should hold at most, as delivered bytes. */
    private static final long BUCKET_BYTES = 4L << 20;

    private Buckets() {}

    /** How many buckets an input needs: a power of two, from 16. */
    static int count(long inputBytes) {
        int buckets = 16;
        while (buckets < MOST && buckets * BUCKET_BYTES < inputBytes) {
            buckets *= 2;
        }
        return buckets;
    }

    /** The bucket of a person: persons of one shard are in neighbouring buckets, or in one. */
    static int of(String personId, int buckets) {
        int shard = Integer.parseInt(StoreNames.shardOf(personId), 16);
        if (buckets <= SHARDS) {
            return shard * buckets / SHARDS;
        }
        int parts = buckets / SHARDS;
        return shard * parts + Math.floorMod(personId.hashCode(), parts);
    }
}
