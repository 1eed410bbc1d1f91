package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class LinkingCapacityTest {

    private static final LinkingCapacity TWO_GIGABYTES = new LinkingCapacity(2L << 30, LinkingMode.COPIES);

    @Test
    void peopleWithinTheHeapAreLinked() {
        assertThat(TWO_GIGABYTES.mostPeople()).isEqualTo(660_764);
        assertThatCode(() -> TWO_GIGABYTES.check(660_764)).doesNotThrowAnyException();
    }

    @Test
    void morePeopleAreRefusedWithTheHeapTheyNeed() {
        assertThatThrownBy(() -> TWO_GIGABYTES.check(5_000_000))
                .isInstanceOf(TooManyPeopleException.class)
                .hasMessage(
                        "The profiles describe 5000000 people, but a worker with this heap links at most 660764 by a"
                                + " model. Give it a heap of 18 GB (-Xmx18g)");
    }

    /** With -Xmx2g, the parallel collector reports 1,820 MB: the same 2 GB would not suffice. */
    @Test
    void heapInTheMessageIncludesMemoryThatCollectorsKeepForThemselves() {
        assertThatThrownBy(() -> new LinkingCapacity(1_820L << 20, LinkingMode.SLICES).check(791_449))
                .hasMessageEndingWith("Give it a heap of 4 GB (-Xmx4g)");
    }

    @Test
    void noHeapSufficesForAHundredMillionPeople() {
        assertThatThrownBy(() -> new LinkingCapacity(1L << 40, LinkingMode.SLICES).check(100_000_000))
                .isInstanceOf(TooManyPeopleException.class)
                .hasMessageContaining("at most 10000000 by a model")
                .hasMessageContaining("No heap suffices for more than 10000000");
    }

    @Test
    void slicesNeedNoCopyOfAllPeople() {
        assertThat(new LinkingCapacity(2L << 30, LinkingMode.SLICES).mostPeople())
                .isEqualTo(572_662);
    }
}
