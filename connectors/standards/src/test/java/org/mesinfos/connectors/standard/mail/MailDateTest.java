package org.mesinfos.connectors.standard.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri, 5 Jan 2024 19:22:10 +0100",
                "Fri, 05 Jan 2024 10:22:10 -0800 (PST)",
                "5 Jan 2024 18:22:10 GMT",
                "Fri,  5 Jan 24 13:22:10 EST",
                "Friday, 05-Jan-24 18:22:10 UTC",
                "Fri, 5 January 2024 18:22:10",
                "Fri, 5 Jan 2024 23:52:10 +05:30",
                "Fri, 5 Jan 2024 20:22:10 GMT+0200",
                "Fri, 5 Jan 2024 20:22:10 UTC+02:00 (EET)",
                "Sat, 6 Jan 2024 03:22:10 JST",
                "Fri, 5 Jan 2024 21:22:10 MSK",
                "Fri, 5 Jan 2024 18:22:10 Z"
            })
    void parsesAllForms(String text) {
        assertThat(MailDate.of(text)).contains(Instant.parse("2024-01-05T18:22:10Z"));
    }

    @Test
    void rejectsInvalidDates() {
        assertThat(MailDate.of("Fri, 32 Jan 2024 19:22:10 +0100")).isEmpty();
        assertThat(MailDate.of("5 Zzz 2024 19:22:10 +0100")).isEmpty();
        assertThat(MailDate.of("5 Jan 2024 19:22:10 +9999")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fri, 5 Jan 2024 10:00:00 XYZT",
                "Fri, 5 Jan 2024 10:00:00 PM",
                "Fri, 5 Jan 2024 10:00:00 +01",
                "Fri, 5 Jan 2024 10:00:00 +0199",
                "Fri, 5 Jan 2024 10:00:00 +0100 and more",
                "Fri, 5 Jan 0024 10:00:00 +0100"
            })
    void hasNoInstantIfTheZoneOrYearIsUnclear(String text) {
        assertThat(MailDate.of(text)).isEmpty();
    }

    @Property
    void agreesWithTheFormatterOfRfc1123(
            @ForAll @IntRange(max = 40) int day,
            @ForAll("months") String month,
            @ForAll @IntRange(min = 1900, max = 9999) int year,
            @ForAll @IntRange(max = 30) int hour,
            @ForAll @IntRange(max = 70) int minute,
            @ForAll @IntRange(max = 59) int second,
            @ForAll @IntRange(min = -1999, max = 1999) int offset) {
        String text = String.format(
                Locale.ROOT, "%d %s %d %02d:%02d:%02d %+05d", day, month, year, hour, minute, second, offset);
        assertThat(MailDate.of(text)).isEqualTo(rfc1123(text));
    }

    @Provide
    Arbitrary<String> months() {
        return Arbitraries.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    }

    private static Optional<Instant> rfc1123(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME
                    .withResolverStyle(ResolverStyle.STRICT)
                    .parse(text, Instant::from));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }
}
