package org.mesinfos.pipelines.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mesinfos.pipelines.store.catalog.StoreNames;

final class PersonBucketsTest {

    @Property(tries = 200)
    void assignsEveryPersonToOneBucket(@ForAll int person, @ForAll @IntRange(min = 4, max = 16) int power) {
        int buckets = 1 << power;

        int bucket = PersonBuckets.of("per-" + person, buckets);

        assertThat(bucket).isBetween(0, buckets - 1);
        assertThat(bucket).isEqualTo(PersonBuckets.of("per-" + person, buckets));
    }

    @Property(tries = 100)
    void bucketsContainWholeShardsOrPartOfOne(@ForAll int one, @ForAll int other) {
        String left = "per-" + one;
        String right = "per-" + other;
        boolean sameShard = StoreNames.shardOf(left).equals(StoreNames.shardOf(right));

        if (sameShard) {
            assertThat(PersonBuckets.of(left, 256)).isEqualTo(PersonBuckets.of(right, 256));
        }
        if (PersonBuckets.of(left, 4096) == PersonBuckets.of(right, 4096)) {
            assertThat(sameShard).isTrue();
        }
    }

    @Property(tries = 100)
    void countIsAPowerOfTwoThatGrowsWithTheInput(@ForAll @IntRange(min = 0) int megabytes) {
        int buckets = PersonBuckets.count((long) megabytes << 20);

        assertThat(Integer.bitCount(buckets)).isEqualTo(1);
        assertThat(buckets).isBetween(1, 1 << 16).isGreaterThanOrEqualTo(PersonBuckets.count(0));
    }
}
