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
    void manyPairsMayContainNearlyAThousandth() {
        assertThat(AcceptedFalsePairs.of(100_000, 100_000)).isBetween(80.0, 100.0);
        assertThat(AcceptedFalsePairs.of(10_000, 10_000)).isBetween(6.0, 10.0);
    }

    @Test
    void aWrongJoinMakesSeveralWrongPairs() {
        assertThat(AcceptedFalsePairs.of(10_000, 2_500)).isLessThan(AcceptedFalsePairs.of(10_000, 10_000));
    }
}
