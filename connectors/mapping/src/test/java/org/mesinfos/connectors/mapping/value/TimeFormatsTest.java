package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.connectors.mapping.value.TimeFormats.TimeFormat;

/** Formats are tried in order; numbers since 1970 are in UTC. */
class TimeFormatsTest {

    private static final TimeFormat DAYS = TimeFormats.of(TimeLayout.of("dd/MM/yyyy", Locale.ENGLISH));
    private static final TimeFormat SHORT_YEARS = TimeFormats.of(TimeLayout.of("dd/MM/yy", Locale.ENGLISH));

    @Test
    void firstFormatOfATextApplies() {
        TimeFormats formats = new TimeFormats(List.of(DAYS, TimeFormats.ISO));

        assertThat(formats.read("05/01/2024")).isEqualTo(at("2024-01-05T00:00"));
        assertThat(formats.read("2024-01-05")).isEqualTo(at("2024-01-05T00:00"));
        assertThat(formats.read("05.01.2024")).isNull();
        assertThat(formats.names()).isEqualTo("dd/MM/yyyy or YYYY-MM-DD[Thh:mm:ss[±hh:mm]]");
    }

    @Test
    void yearOfTwoDigitsHasNoCentury() {
        assertThat(SHORT_YEARS.read("05/01/24"))
                .contains(new DeliveredTime(
                        LocalDateTime.parse("2024-01-05T00:00"), Optional.empty(), DeliveredTime.Century.ABSENT));
    }

    @Test
    void dateThatIsNotInTheCalendarIsRecognisedInEachFormat() {
        TimeFormats formats = new TimeFormats(List.of(DAYS, TimeFormats.ISO));

        assertThat(formats.hasNonexistentDate("30/02/2024")).isTrue();
        assertThat(formats.hasNonexistentDate("2024-02-30")).isTrue();
        assertThat(formats.hasNonexistentDate("2024-02-29")).isFalse();
        assertThat(formats.hasNonexistentDate("soon")).isFalse();
        assertThat(TimeFormats.EPOCH_SECONDS.hasNonexistentDate("30/02/2024")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1970-01-01T00:00, 1970-01-01T00:00, 1970-01-01T00:00",
        "1, 1970-01-01T00:00:01, 1970-01-01T00:00:00.001, 1970-01-01T00:00:00.000001",
        "-1, 1969-12-31T23:59:59, 1969-12-31T23:59:59.999, 1969-12-31T23:59:59.999999",
        "1500000, 1970-01-18T08:40, 1970-01-01T00:25, 1970-01-01T00:00:01.5"
    })
    void numberSince1970IsInUtc(String text, LocalDateTime seconds, LocalDateTime millis, LocalDateTime micros) {
        assertThat(TimeFormats.EPOCH_SECONDS.read(text)).contains(utc(seconds));
        assertThat(TimeFormats.EPOCH_MILLIS.read(text)).contains(utc(millis));
        assertThat(TimeFormats.EPOCH_MICROS.read(text)).contains(utc(micros));
    }

    @Test
    void otherTextsAreNoNumbersSince1970() {
        assertThat(TimeFormats.EPOCH_SECONDS.read("1.5")).isEmpty();
        assertThat(TimeFormats.EPOCH_SECONDS.read("9223372036854775807")).isEmpty();
        assertThat(List.of(TimeFormats.EPOCH_SECONDS, TimeFormats.EPOCH_MILLIS, TimeFormats.EPOCH_MICROS))
                .extracting(TimeFormat::name)
                .containsExactly("seconds since 1970", "milliseconds since 1970", "microseconds since 1970");
    }

    @Test
    void parserReadsTheDaysOfItsFormatAndLanguage() {
        LocalDate day = LocalDate.of(2024, 2, 3);

        assertThat(ValueParsers.dates("iso", "fr").apply("2024-02-03T23:00")).contains(day);
        assertThat(ValueParsers.dates("d MMMM yyyy", "fr").apply("3 février 2024"))
                .contains(day);
        assertThat(ValueParsers.dates("d MMMM yyyy", "en").apply("3 février 2024"))
                .isEmpty();
        assertThat(ValueParsers.dates("iso", "fr").apply("03/02/2024")).isEmpty();
    }

    @Test
    void parserReadsTheNumbersOfItsDecimalMark() {
        assertThat(ValueParsers.numbers(',', ".").apply("1.234,5").map(Object::toString))
                .contains("1234.5");
        assertThat(ValueParsers.numbers(',', "").apply("1.234,5")).isEmpty();
        assertThat(ValueParsers.numbersOfEitherMark().apply("1,234.5").map(Object::toString))
                .contains("1234.5");
        assertThat(ValueParsers.numbersOfEitherMark().apply("1,234")).isEmpty();
    }

    private static DeliveredTime at(String local) {
        return new DeliveredTime(LocalDateTime.parse(local), Optional.empty());
    }

    private static DeliveredTime utc(LocalDateTime local) {
        return new DeliveredTime(local, Optional.of(ZoneOffset.UTC));
    }
}
