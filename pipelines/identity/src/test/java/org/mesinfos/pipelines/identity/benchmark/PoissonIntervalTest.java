package org.mesinfos.pipelines.identity.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected bounds are the quantiles at 2.5 % and 97.5 %. */
final class PoissonIntervalTest {

    @ParameterizedTest
    @CsvSource({"0,0,0", "0.5,0,2", "1,0,3", "10,4,17", "100,81,120", "2000,1913,2088"})
    void containsTheMiddleOfTheDistribution(double mean, long least, long most) {
        assertThat(PoissonInterval.of(mean)).isEqualTo(new PoissonInterval(least, most));
    }

    /** Ten wrong joins of two pairs each vary like ten, not like twenty. */
    @ParameterizedTest
    @CsvSource({"10,1,4,17", "20,2,8,34", "4.7,2.8,0,14", "0,3,0,0"})
    void pairsOfOneJoinAreWrongTogether(double pairs, double pairsForEachJoin, long least, long most) {
        assertThat(PoissonInterval.ofPairs(pairs, pairsForEachJoin)).isEqualTo(new PoissonInterval(least, most));
    }
}
