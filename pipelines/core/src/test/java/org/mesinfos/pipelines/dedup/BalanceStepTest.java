package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BalanceStepTest {

    @Test
    void stepsInAnyOrderAreOneSeriesIfEachContinuesAnother() {
        assertThat(areOneSeries("8>6", "10>8", "6>20")).isTrue();
        assertThat(areOneSeries("10>8.0", "8.00>6")).isTrue();
        assertThat(areOneSeries("10>8")).isTrue();
    }

    @Test
    void stepsWithAGapAreNotOneSeries() {
        assertThat(areOneSeries("10>8", "6>4")).isFalse();
    }

    @Test
    void twoStepsFromOneBalanceAreNotOneSeries() {
        assertThat(areOneSeries("10>8", "8>6", "8>3")).isFalse();
        assertThat(areOneSeries("10>8", "10>8")).isFalse();
    }

    @Test
    void twoStepsToOneBalanceAreNotOneSeries() {
        assertThat(areOneSeries("10>8", "9>8")).isFalse();
    }

    @Test
    void stepsThatReturnToABalanceAreNotOneSeries() {
        assertThat(areOneSeries("10>8", "8>10")).isFalse();
        assertThat(areOneSeries("10>8", "5>6", "6>5")).isFalse();
    }

    @Test
    void stepsThatChangeNothingArePassedOver() {
        assertThat(areOneSeries("10>8", "8>8", "8>6")).isTrue();
        assertThat(areOneSeries("8>8")).isFalse();
    }

    private static boolean areOneSeries(String... steps) {
        List<BalanceStep> parsed = new ArrayList<>();
        for (String step : steps) {
            String[] balances = step.split(">", -1);
            parsed.add(new BalanceStep(new BigDecimal(balances[0]), new BigDecimal(balances[1])));
        }
        return BalanceStep.areOneSeries(parsed);
    }
}
