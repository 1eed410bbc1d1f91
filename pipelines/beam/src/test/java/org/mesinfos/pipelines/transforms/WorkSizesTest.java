package org.mesinfos.pipelines.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WorkSizesTest {

    private static final long MEGABYTE = 1L << 20;

    @Test
    void aSmallInputHasFewGroupsAndNoSplits() {
        assertThat(WorkSizes.of(0, 0)).isEqualTo(new WorkSizes(16 * MEGABYTE, 4, 16));
        assertThat(WorkSizes.of(100 * MEGABYTE, 0)).isEqualTo(new WorkSizes(16 * MEGABYTE, 100, 32));
    }

    @Test
    void aLargeInputHasAboutAsManySplitsAndGroupsAsAllowed() {
        assertThat(WorkSizes.of(1024 * 64 * MEGABYTE, 0)).isEqualTo(new WorkSizes(1024 * MEGABYTE, 2048, 16384));
    }

    /** The rows of a bucket are in memory together. */
    @Test
    void storedRowsThatAreAttributedAgainNeedBucketsButNoGroupsAndSplits() {
        assertThat(WorkSizes.of(0, 1024 * 64 * MEGABYTE)).isEqualTo(new WorkSizes(16 * MEGABYTE, 4, 16384));
    }
}
