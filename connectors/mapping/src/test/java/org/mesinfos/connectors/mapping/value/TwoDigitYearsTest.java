package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.api.SourceContext;

/** The century of a two-digit year follows the day that the delivery declares, never the clock. */
final class TwoDigitYearsTest {

    @ParameterizedTest
    @CsvSource({
        "1999-06-30, 2099-06-30, 1999-06-30, 1999-06-30",
        "1999-06-30, 2099-07-01, 1899-07-01, 1999-07-01",
        "2035-01-01, 2034-12-31, 2034-12-31, 2034-12-31",
        "2035-01-01, 2035-01-02, 1935-01-02, 2035-01-02",
        "2035-01-01, 2055-01-01, 1955-01-01, 2055-01-01",
        ", 2026-12-31, 2026-12-31, 2026-12-31",
        ", 2027-01-01, , 2027-01-01",
        ", 2036-12-31, , 2036-12-31",
        ", 2037-01-01, 1937-01-01, 2037-01-01"
    })
    void datesAreRelativeToTheDayOfTheDelivery(
            LocalDate asOf, LocalDate delivered, LocalDate ofBirth, LocalDate other) {
        SourceContext undated =
                new SourceContext("org", "", "", "", "", "UTF-8", ZoneOffset.UTC, "FR", Optional.empty());
        TwoDigitYears years = TwoDigitYears.of(asOf == null ? undated : undated.withAsOf(asOf));
        DeliveredTime time = new DeliveredTime(delivered.atStartOfDay(), Optional.empty()).withoutCentury();

        assertThat(years.resolve(time, TwoDigitYears.Window.PAST).map(LocalDateTime::toLocalDate))
                .isEqualTo(Optional.ofNullable(ofBirth));
        assertThat(years.resolve(time, TwoDigitYears.Window.GENERAL).map(LocalDateTime::toLocalDate))
                .contains(other);
    }

    @Test
    void yearThatWasDeliveredInFullIsKept() {
        DeliveredTime full = new DeliveredTime(LocalDate.of(2099, 1, 1).atStartOfDay(), Optional.empty());

        assertThat(new TwoDigitYears(LocalDate.of(2024, 1, 1), TwoDigitYears.Day.DECLARED)
                        .resolve(full, TwoDigitYears.Window.PAST))
                .contains(full.local());
    }

    @Test
    void leapDayStaysALeapDay() {
        DeliveredTime leapDay =
                new DeliveredTime(LocalDate.of(2000, 2, 29).atStartOfDay(), Optional.empty()).withoutCentury();

        assertThat(new TwoDigitYears(LocalDate.of(1999, 1, 1), TwoDigitYears.Day.DECLARED)
                        .resolve(leapDay, TwoDigitYears.Window.PAST))
                .as("1900 has no such day")
                .contains(leapDay.local());
    }

    @ParameterizedTest
    @CsvSource({
        "birth_date, PAST",
        "beneficiary_birth_date, PAST",
        "children_birth_dates, PAST",
        "anniversary_date, PAST",
        "end_date, GENERAL",
        "birth_certificate_expiry, GENERAL"
    })
    void datesOfBirthAndAnniversariesAreInThePast(String field, TwoDigitYears.Window window) {
        assertThat(TwoDigitYears.Window.ofField(field)).isEqualTo(window);
    }
}
