package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLayoutTest {

    private static final List<String> PATTERNS = List.of(
            "dd/MM/yyyy",
            "d/M/yyyy",
            "dd.MM.yy",
            "yyyyMMdd",
            "yyyy-MM-dd HH:mm:ss",
            "dd/MM/yyyy HH:mm",
            "yyyy-MM-dd HH:mm:ss.SSS",
            "yyyy-MM-dd'T'HH:mm:ss");

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy, 31/12/2024, 2024-12-31T00:00",
        "d/M/yyyy, 3/22/2012, ",
        "yyyy/M/d, 2012/3/22, 2012-03-22T00:00",
        "dd.MM.yy, 31.03.25, 2025-03-31T00:00",
        "yyyyMMdd, 20240229, 2024-02-29T00:00",
        "yyyyMMdd, 20230229, ",
        "dd/MM/yyyy, 31/04/2024, ",
        "dd/MM/yyyy, 1/04/2024, ",
        "dd/MM/yyyy HH:mm, 01/04/2024 24:00, 2024-04-02T00:00",
        "yyyy-MM-dd HH:mm:ss, 2024-12-31 24:00:00, 2025-01-01T00:00",
        "dd/MM/yyyy HH:mm, 01/04/2024 24:01, ",
        "dd/MM/yyyy HH:mm, 31/04/2024 24:00, ",
        "d MMM yyyy HH:mm, 27 Feb 2018 24:00, 2018-02-28T00:00",
        "yyyy-MM-dd HH:mm:ss.S, 2024-07-02 00:00:00.0, 2024-07-02T00:00",
        "yyyy-MM-dd HH:mm:ss.SSS, 2024-07-02 10:11:12.5, 2024-07-02T10:11:12.5",
        "d MMM yyyy, 27 Feb 2018, 2018-02-27T00:00"
    })
    void parsesStrictly(String pattern, String text, LocalDateTime expected) {
        assertThat(TimeLayout.of(pattern, Locale.ENGLISH).read(text).map(DeliveredTime::local))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void refusesTheHourThatReadsTheEndOfADayAsItsStart() {
        assertThatThrownBy(() -> TimeLayout.of("dd/MM/yyyy kk:mm", Locale.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"k\" is not supported: \"HH\" reads 24:00 as the end of its day");
    }

    @Test
    void parsesMonthNamesOfALanguage() {
        assertThat(TimeLayout.of("d MMMM yyyy", Locale.FRENCH)
                        .read("3 février 2024")
                        .map(DeliveredTime::local))
                .contains(LocalDateTime.of(2024, 2, 3, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "nl, 5 okt 2024, 2024-10-05",
        "nl, 5 okt. 2024, 2024-10-05",
        "de, 5 Okt 2024, 2024-10-05",
        "fr, 5 févr 2024, 2024-02-05",
        "en, 5 Feb. 2024, 2024-02-05"
    })
    void abbreviatedMonthsMayLackOrHaveADot(String language, String text, LocalDate expected) {
        assertThat(TimeLayout.of("d MMM yyyy", Locale.forLanguageTag(language))
                        .read(text)
                        .map(time -> time.local().toLocalDate()))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"113/02/29, 2024-02-29", "115/03/05, 2026-03-05", "099/12/31, 2010-12-31"})
    void yearsOfThreeDigitsAreThoseOfTaiwan(String text, LocalDate expected) {
        TimeLayout layout = TimeLayout.of("yyy/MM/dd", Locale.ENGLISH);

        assertThat(layout.read(text).map(time -> time.local().toLocalDate())).contains(expected);
        assertThat(layout.readWithFormatter(text).map(time -> time.local().toLocalDate()))
                .contains(expected);
        assertThat(layout.read("114/02/29")).isEmpty();
        assertThat(layout.hasNonexistentDate("114/02/29")).isTrue();
        assertThat(layout.hasNonexistentDate(text)).isFalse();
        assertThat(layout.read("2026/03/05")).isEmpty();
    }

    @Test
    void reportsInvalidFormats() {
        assertThatThrownBy(() -> TimeLayout.of("dd/MM/y", Locale.ENGLISH))
                .hasMessage("a year must be yyyy, yy or, as Taiwan counts years, yyy");
        assertThatThrownBy(() -> TimeLayout.of("dd/MM/yyyy 'at", Locale.ENGLISH))
                .hasMessage("a quote is not closed");
    }

    @Property(tries = 3000)
    void digitLayoutAgreesWithFormatter(@ForAll("timeLike") String text) {
        for (String pattern : PATTERNS) {
            TimeLayout layout = TimeLayout.of(pattern, Locale.ENGLISH);
            assertThat(layout.isDigitsOnly()).isTrue();
            assertThat(layout.read(text)).as(pattern).isEqualTo(layout.readWithFormatter(text));
        }
    }

    /** Texts of the right shape, with numbers in and out of range, some of them damaged; but for the end of a day, which no formatter reads. */
    @Provide
    Arbitrary<String> timeLike() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 62);
        Arbitrary<String> shapes = Arbitraries.of(
                "%1$02d/%2$02d/%3$04d",
                "%1$d/%2$d/%3$04d",
                "%1$02d.%2$02d.%4$02d",
                "%3$04d%2$02d%1$02d",
                "%3$04d-%2$02d-%1$02d %4$02d:%5$02d:%6$02d",
                "%1$02d/%2$02d/%3$04d %4$02d:%5$02d",
                "%3$04d-%2$02d-%1$02d %4$02d:%5$02d:%6$02d.%6$d",
                "%3$04d-%2$02d-%1$02dT%4$02d:%5$02d:%6$02d");
        Arbitrary<String> texts = Combinators.combine(
                        shapes,
                        Arbitraries.integers().between(0, 33),
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.integers().between(0, 9999),
                        numbers,
                        numbers,
                        numbers)
                .as((shape, day, month, year, hour, minute, second) ->
                        String.format(Locale.ROOT, shape, day, month, year, hour, minute, second));
        Arbitrary<String> damages = Arbitraries.of("", "", "", "1", " ", "+", "-", "\u0661", "T");
        return Combinators.combine(texts, damages, Arbitraries.integers().between(0, 25))
                .as((text, damage, at) -> {
                    int index = Math.min(at, text.length());
                    return text.substring(0, index) + damage + text.substring(index);
                })
                .filter(text -> !text.contains("24:00"));
    }
}
