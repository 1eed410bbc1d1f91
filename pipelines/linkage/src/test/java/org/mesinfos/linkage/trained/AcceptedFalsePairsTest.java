package org.mesinfos.linkage.trained;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class AcceptedFalsePairsTest {

    @Test
    void fewPairsMustNotContainAnyWrongOne() {
        assertThat(AcceptedFalsePairs.of(500, 500)).isCloseTo(-Math.log(0.9), within(1e-6));
    }

    @Test
    void somePairsMayContainOneAndAHalf() {
        assertThat(AcceptedFalsePairs.of(3_000, 3_000)).isEqualTo(1.5);
    }

    /** An expectation may be wrong by a factor of three. */
    @Test
    void manyPairsMayContainFewThatAreExpectedToBeWrong() {
        assertThat(AcceptedFalsePairs.of(7_000, 7_000)).isCloseTo(2.1, within(1e-9));
        assertThat(AcceptedFalsePairs.of(100_000, 100_000)).isCloseTo(30, within(1e-9));
    }

    @Test
    void aWrongJoinMakesSeveralWrongPairs() {
        assertThat(AcceptedFalsePairs.of(3_000, 1_500)).isLessThan(AcceptedFalsePairs.of(3_000, 3_000));
    }
}
