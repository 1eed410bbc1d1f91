package org.mesinfos.pipelines.transforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AsOfDayTest {

    private static int day(int month) {
        return (int) LocalDate.of(2024, month, 1).toEpochDay();
    }

    @Test
    void prefersTheDeclaredDayThenTheOneInTheRowsThenTheEndOfThePeriod() {
        assertThat(AsOfDay.of(day(1), List.of(day(2)), day(3))).contains(LocalDate.of(2024, 1, 1));
        assertThat(AsOfDay.of(null, List.of(day(2), day(2)), day(3))).contains(LocalDate.of(2024, 2, 1));
        assertThat(AsOfDay.of(null, List.of(), day(3))).contains(LocalDate.of(2024, 3, 1));
        assertThat(AsOfDay.of(null, List.of(), null)).isEmpty();
    }

    @Test
    void isUnknownIfTheRowsNameSeveralDays() {
        assertThat(AsOfDay.of(null, List.of(day(2), day(4)), day(5))).isEmpty();
    }
}
