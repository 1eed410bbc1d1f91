package org.mesinfos.linkage.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class AcceptedFalsePairsTest {

    @Test
    void fewPairsMustNotContainAnyWrongOne() {
        assertThat(AcceptedFalsePairs.of(500, 500)).isCloseTo(-Math.log(0.8), within(1e-6));
    }

    @Test
    void somePairsMayContainNearlyAThousandth() {
        assertThat(AcceptedFalsePairs.of(3_000, 3_000)).isBetween(2.2, 2.4);
    }

    /** An expectation may be wrong by a factor of two. */
    @Test
    void manyPairsMayContainFewThatAreExpectedToBeWrong() {
        assertThat(AcceptedFalsePairs.of(7_000, 7_000)).isEqualTo(3);
        assertThat(AcceptedFalsePairs.of(100_000, 100_000)).isEqualTo(40);
    }

    @Test
    void aWrongJoinMakesSeveralWrongPairs() {
        assertThat(AcceptedFalsePairs.of(3_000, 1_500)).isLessThan(AcceptedFalsePairs.of(3_000, 3_000));
    }
}
