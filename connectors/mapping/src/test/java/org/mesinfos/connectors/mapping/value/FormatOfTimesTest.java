package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats of digits only are read by their digits, and all others by a formatter; both read the same. */
class FormatOfTimesTest {

    @ParameterizedTest
    @CsvSource({
        "yyyyMMdd, 20240105, 2024-01-05T00:00",
        "yyyy-MM-dd, 2024-12-31, 2024-12-31T00:00",
        "uuuu-MM-dd, 0999-01-01, 0999-01-01T00:00",
        "yy-M-d, 99-1-9, 2099-01-09T00:00",
        "d/M/yyyy, 31/1/2024, 2024-01-31T00:00",
        "d/M/yyyy, 30/4/2024, 2024-04-30T00:00",
        "d/M/yyyy, 29/2/2000, 2000-02-29T00:00",
        "d/M/yyyy, 28/2/2023, 2023-02-28T00:00",
        "d/M/yyyy, 29/3/2023, 2023-03-29T00:00",
        "d/M/yyyy H:m:s, 1/2/2024 23:59:59, 2024-02-01T23:59:59",
        "d/M/yyyy H:m:s, 1/2/2024 0:0:9, 2024-02-01T00:00:09",
        "d/M/yyyy H:m, 1/2/2024 0:7, 2024-02-01T00:07",
        "yyyyMMddHHmmss, 20240105101112, 2024-01-05T10:11:12",
        "yyyy-MM-dd HH:mm:ss.SSSSSSSSS, 2024-01-05 10:11:12.123456789, 2024-01-05T10:11:12.123456789",
        "yyyy-MM-dd HH:mm:ss.SSS, 2024-01-05 10:11:12.05, 2024-01-05T10:11:12.05",
        "yyyy-MM-dd'T'HH:mm, 2024-01-05T10:11, 2024-01-05T10:11",
        "d 'de' M yyyy, 5 de 1 2024, 2024-01-05T00:00",
        "d '' M yyyy, 5 ' 1 2024, 2024-01-05T00:00"
    })
    void textIsReadByItsDigits(String pattern, String text, LocalDateTime expected) {
        TimeLayout layout = TimeLayout.of(pattern, Locale.ENGLISH);

        assertThat(layout.isDigitsOnly()).isTrue();
        assertThat(layout.pattern()).isEqualTo(pattern);
        assertThat(layout.read(text)).contains(new DeliveredTime(expected, Optional.empty()));
        assertThat(layout.readWithFormatter(text)).contains(new DeliveredTime(expected, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "d/M/yyyy, 0/1/2024",
        "d/M/yyyy, 32/1/2024",
        "d/M/yyyy, 31/4/2024",
        "d/M/yyyy, 1/0/2024",
        "d/M/yyyy, 1/13/2024",
        "d/M/yyyy, 29/2/1900",
        "d/M/yyyy, 30/2/2024",
        "d/M/yyyy, 1/1/24",
        "d/M/yyyy, 1/1/20245",
        "d/M/yyyy, 1/1",
        "d/M/yyyy, 1-1-2024",
        "d/M/yyyy, 1/1/2024 10:00",
        "d/M/yyyy, a/1/2024",
        "d/M/yyyy, ':/1/2024'",
        "yyyyMMdd, 2024010",
        "yyyy-MM-dd HH:mm, 2024-01-05 24:01",
        "yyyy-MM-dd HH:mm, 2024-01-05 10:60",
        "yyyy-MM-dd HH:mm, 2024-01-05 1:00",
        "yyyy-MM-dd HH:mm:ss, 2024-01-05 10:00:60",
        "yyyy-MM-dd HH:mm:ss.SSS, 2024-01-05 10:00:00.",
        "yyyy-MM-dd HH:mm:ss.SSS, 2024-01-05 10:00:00.1234",
        "yyyy-MM-dd'T'HH:mm, 2024-01-05t10:11"
    })
    void otherTextIsNotRead(String pattern, String text) {
        TimeLayout layout = TimeLayout.of(pattern, Locale.ENGLISH);

        assertThat(layout.isDigitsOnly()).isTrue();
        assertThat(layout.read(text)).isEmpty();
        assertThat(layout.readWithFormatter(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dMyyyy",
                "ddMyyyy",
                "d/M1yyyy",
                "dd/MM/yyyy dd",
                "dd/yyyy",
                "MM/yyyy",
                "dd/MM",
                "dd/MM/yyyy mm",
                "dd/MM/yyyy HH:ss",
                "dd/MM/yyyy HH:mm:mm",
                "dd/MM/yyyy HH:mm.S",
                "dd MMM yyyy",
                "dd/MM/yyyy HH:mmXXX"
            })
    void formatThatDigitsDoNotDecideIsReadByAFormatter(String pattern) {
        assertThat(TimeLayout.of(pattern, Locale.ENGLISH).isDigitsOnly()).isFalse();
    }

    @Test
    void offsetAndMonthNamesAreReadByAFormatter() {
        assertThat(TimeLayout.of("d MMM yyyy HH:mmXXX", Locale.ENGLISH).read("5 jan 2024 10:11+02:00"))
                .contains(
                        new DeliveredTime(LocalDateTime.parse("2024-01-05T10:11"), Optional.of(ZoneOffset.ofHours(2))));
        assertThat(TimeLayout.of("d MMM yyyy", Locale.ENGLISH).read("5 Jan 2024"))
                .contains(new DeliveredTime(LocalDateTime.parse("2024-01-05T00:00"), Optional.empty()));
        assertThat(TimeLayout.of("HH:mmXXX", Locale.ENGLISH).read("10:11+02:00"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "yyyyy, 'a year must be yyyy, yy or, as Taiwan counts years, yyy'",
        "y, 'a year must be yyyy, yy or, as Taiwan counts years, yyy'",
        "u, 'a year must be yyyy, yy or, as Taiwan counts years, yyy'",
        "ddd, '\"d\" must occur once or twice'",
        "HHH, '\"H\" must occur once or twice'",
        "'''dd', a quote is not closed"
    })
    void invalidFormatIsRefusedWithItsReason(String pattern, String message) {
        assertThatThrownBy(() -> TimeLayout.of(pattern, Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy, 30/02/2024, true",
        "dd/MM/yyyy, 31/04/2024, true",
        "dd/MM/yyyy, 29/02/2024, false",
        "dd/MM/yyyy, 30/02/2024 x, false",
        "dd/MM/yyyy, soon, false",
        "HH:mm, 10:00, false",
        "yyyy-MM-dd HH:mmXXX, 2023-02-29 10:00+02:00, true",
        "yyyy-MM-dd HH:mmXXX, 2023-02-29 10:00+24:00, false"
    })
    void onlyADateOfTheFormatCanBeMissingInTheCalendar(String pattern, String text, boolean nonexistent) {
        assertThat(TimeLayout.of(pattern, Locale.ENGLISH).hasNonexistentDate(text))
                .isEqualTo(nonexistent);
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy, true",
        "d LLLL uuuu, true",
        "D yyyy, true",
        "dd/MM, false",
        "MM/yyyy, false",
        "dd yyyy, false",
        "HH:mm, false",
        "'''day M y'' HH', false"
    })
    void fullDateHasDayMonthAndYear(String pattern, boolean full) {
        assertThat(TimeLayout.of(pattern, Locale.ENGLISH).hasFullDate()).isEqualTo(full);
    }

    @Test
    void onlyAYearOfTwoDigitsLacksItsCentury() {
        assertThat(TimeLayout.of("dd/MM/yy", Locale.ENGLISH).hasTwoDigitYear()).isTrue();
        assertThat(TimeLayout.of("dd/MM/yyyy", Locale.ENGLISH).hasTwoDigitYear())
                .isFalse();
        assertThat(TimeLayout.of("dd/MM", Locale.ENGLISH).hasTwoDigitYear()).isFalse();
    }
}
