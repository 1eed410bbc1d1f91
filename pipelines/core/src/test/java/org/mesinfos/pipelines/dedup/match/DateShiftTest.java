package org.mesinfos.pipelines.dedup.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DateShiftTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "-1, 1", "2, 2", "3, 2.5", "-4, 3", "6, 4"})
    void withFewPairsTheGeneralRuleApplies(long days, double cost) {
        assertThat(new DateShift(Collections.nCopies(9, 5L)).cost(days)).isEqualTo(cost);
    }

    @ParameterizedTest
    @CsvSource({"1, 8.25, 8.25", "0, 8.25, 2.25", "4, 8.25, 0.25"})
    void withTenPairsTheirFrequencyDecides(long days, double most, double ofShift) {
        List<Long> shifts = new ArrayList<>(Collections.nCopies(8, 1L));
        shifts.addAll(List.of(0L, 0L));

        assertThat(new DateShift(shifts).cost(days)).isEqualTo(Math.log(most / ofShift));
    }
}
