package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DeduplicationCountsTest {

    @Test
    void addsEachCount() {
        assertThat(new DeduplicationCounts(1, 2, 3, 4, 5, 6, 7, 8)
                        .plus(new DeduplicationCounts(10, 20, 30, 40, 50, 60, 70, 80)))
                .isEqualTo(new DeduplicationCounts(11, 22, 33, 44, 55, 66, 77, 88));
    }

    @Test
    void rowsAreRetainedMergedOrSuperseded() {
        assertThat(new DeduplicationCounts(1, 20, 300, 4, 5, 6, 7, 8).rows()).isEqualTo(321);
    }

    @Test
    void replacesTheNumberOfCopies() {
        assertThat(new DeduplicationCounts(1, 2, 3, 4, 5, 6, 7, 8).withCopies(9))
                .isEqualTo(new DeduplicationCounts(1, 2, 3, 9, 5, 6, 7, 8));
    }
}
