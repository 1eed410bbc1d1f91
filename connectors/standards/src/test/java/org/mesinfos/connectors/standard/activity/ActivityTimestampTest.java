package org.mesinfos.connectors.standard.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;
import org.mesinfos.connectors.standard.date.DayMonthOrder;

class ActivityTimestampTest {

    private static final TwoDigitYears YEARS =
            new TwoDigitYears(java.time.LocalDate.of(2024, 12, 31), TwoDigitYears.Day.DECLARED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mar 3, 2024, 6:25:05\u202fAM PST|2024-03-03T14:25:05Z",
                "Mar 3, 2024, 12:25:05 PM UTC|2024-03-03T12:25:05Z",
                "3 mars 2024, 06:25:05 CET|2024-03-03T05:25:05Z",
                "3 févr. 2024 à 06:25:05 UTC+1|2024-02-03T05:25:05Z",
                "03.04.2024, 06:25:05 MESZ|2024-04-03T04:25:05Z",
                "3 apr 2024, 06:25:05 GMT-03:30|2024-04-03T09:55:05Z",
                "Mar 3, 2026, 6:25:05 PM AEDT|2026-03-03T07:25:05Z",
                "Mar 3, 2026, 6:25:05 PM ACDT|2026-03-03T07:55:05Z",
                "Mar 3, 2026, 6:25:05 PM NZDT|2026-03-03T05:25:05Z",
                "Mar 3, 2026, 6:25:05 PM SGT|2026-03-03T10:25:05Z",
                "Mar 3, 2026, 6:25:05 PM AKST|2026-03-04T03:25:05Z"
            })
    void parsesTimestampsOfSeveralLanguages(String text, Instant instant) {
        assertThat(ActivityTimestamp.of(text, DayMonthOrder.MONTH_FIRST, YEARS)).isEqualTo(Optional.of(instant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Harbour School",
                "Mar 3, 2024, 6:25:05 AM",
                "Mar 32, 2024, 6:25:05 AM UTC",
                "Mar 3, 2024, 13:25:05 AM UTC",
                "Mar 3, 2024, 6:25:05 AM ABC",
                "Mar 3, 2024, 6:25:05 AM IST",
                "3 mars 2024, 24:25:05 CET"
            })
    void rejectsOtherTexts(String text) {
        assertThat(ActivityTimestamp.of(text, DayMonthOrder.DAY_FIRST, YEARS)).isEmpty();
    }
}
