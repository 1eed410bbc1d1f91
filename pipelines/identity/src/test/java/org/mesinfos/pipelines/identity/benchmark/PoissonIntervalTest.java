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
}
