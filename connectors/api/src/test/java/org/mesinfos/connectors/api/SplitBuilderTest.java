package org.mesinfos.connectors.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitBuilderTest {

    private final SplitBuilder splits = new SplitBuilder(100);

    @Test
    void splitsEndBeforeTheFirstRecordBeyondTheirSize() {
        splits.offer(40, 2, 1);
        splits.offer(120, 5, 2);
        splits.offer(219, 7, 3);
        splits.offer(220, 8, 4);

        assertThat(splits.build())
                .containsExactly(
                        new Split(0, 120, 1, 0), new Split(120, 220, 5, 2), new Split(220, Long.MAX_VALUE, 8, 4));
    }

    @Test
    void everySplitHasARecord() {
        splits.offer(150, 3, 0);
        splits.offer(160, 4, 1);

        assertThat(splits.build()).containsExactly(new Split(0, 160, 1, 0), new Split(160, Long.MAX_VALUE, 4, 1));
    }

    @Test
    void smallFilesAreNotDivided() {
        splits.offer(99, 2, 1);

        assertThat(splits.build()).containsExactly(Split.WHOLE);
    }
}
