package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-05, 2024-01-05T00:00,",
        "2024-01-05T18:22, 2024-01-05T18:22,",
        "2024-01-05T00:00, 2024-01-05T00:00,",
        "2024-01-05T00:00:00+00:00, 2024-01-05T00:00, Z",
        "2024-01-05T18:22+01:59, 2024-01-05T18:22, +01:59",
        "2024-01-05 18:22:10, 2024-01-05T18:22:10,",
        "2024-01-05T18:22:10.250Z, 2024-01-05T18:22:10.25, Z",
        "2024-01-05T18:22:10+01:00, 2024-01-05T18:22:10, +01:00",
        "2024-01-05T18:22:10-0330, 2024-01-05T18:22:10, -03:30",
        "2024-01-05T18:22+01, 2024-01-05T18:22, +01:00",
        "0000-01-05t18:22z, 0000-01-05T18:22, Z",
        "9999-12-31T23:59:59.999999999, 9999-12-31T23:59:59.999999999,",
        "'2024-01-05T18:22:10,5', 2024-01-05T18:22:10.5,",
        "2024-01-05T18:22:10.000000001Z, 2024-01-05T18:22:10.000000001, Z",
        "2024-01-05T18:22:10-00:59, 2024-01-05T18:22:10, -00:59",
        "2024-01-05T24:00, 2024-01-06T00:00,",
        "2024-12-31T24:00:00+01:00, 2025-01-01T00:00, +01:00",
        "2024-01-05T18:22:10+1800, 2024-01-05T18:22:10, +18:00"
    })
    void parsesCommonProfiles(String text, LocalDateTime local, String offset) {
        assertThat(IsoTime.read(text))
                .contains(new DeliveredTime(local, Optional.ofNullable(offset).map(ZoneOffset::of)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-01-5",
                "2024-02-30",
                "2024-13-01",
                "2024-01-05T25:00",
                "2024-01-05T24:01",
                "2024-02-30T24:00",
                "2024-01-05T18:22:10+1:00",
                "2024-01-05T18:22:10+19:00",
                "2024-01-05T18:22:10.",
                "2024-01-05T",
                "05/01/2024",
                "2024-01-05T18:22:10ZZ",
                "2024/01-05",
                "2024-01/05",
                "2024-01-05x18:22",
                "2024-01-05T18.22",
                "2024-01-05T18:2",
                "2024-01-05T18:60",
                "2024-01-05T18:22:",
                "2024-01-05T18:22:6",
                "2024-01-05T18:22:60",
                "2024-01-05T18:22:10.1234567890",
                "2024-01-05T18:22:10.0123456789",
                "2024-01-05T18:22:10+18:01",
                "2024-01-05T18:22:10+01:60",
                "2024-01-05T18:22:10+01.30",
                "2024-01-05T18:22:10+01:3",
                "2024-01-05T18:22:10x01:30",
                "2024-01-05T18:22:10+0a:30",
                "2024-01-05T18:22:10+01:3a",
                "2024-01-05T18:22:10+",
                "2024-01-05T18:22:10x",
                "2024-01-05T18:22x",
                ":024-01-05",
                "/024-01-05"
            })
    void rejectsOtherTexts(String text) {
        assertThat(IsoTime.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-30, true",
        "2023-02-29T10:00, true",
        "2024-13-01, true",
        "0000-00-00, true",
        "2024-xx-01, false",
        "2024-02-29, false",
        "2024/02-30, false",
        "2024-02/30, false",
        "2024-02-3, false",
        "soon, false"
    })
    void dateThatIsNotInTheCalendarIsRecognisedAtTheStart(String text, boolean nonexistent) {
        assertThat(IsoTime.hasNonexistentDate(text)).isEqualTo(nonexistent);
    }

    @Property
    void parsesTimesFormattedByJava(
            @ForAll @IntRange(min = 0, max = 2_000_000_000) int seconds,
            @ForAll @IntRange(min = -72, max = 72) int quarters) {
        OffsetDateTime time = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC)
                .atOffset(ZoneOffset.ofTotalSeconds(quarters * 900));

        assertThat(IsoTime.read(time.toString()))
                .contains(new DeliveredTime(time.toLocalDateTime(), Optional.of(time.getOffset())));
    }

    /** The digits of a text are those of its value: none is changed, left out or added. */
    @Property(tries = 3000)
    void readsEachDigitOfATextThatIsCutOrChangedByOneCharacterOrNothing(
            @ForAll @IntRange(min = 0, max = 24) int index,
            @ForAll @IntRange(min = 19, max = 25) int length,
            @ForAll @Chars({'-', ':', 'T', 'Z', '+', '.', ' '}) @CharRange(from = '0', to = '9') char character) {
        StringBuilder changed = new StringBuilder("2024-12-31T18:22:10+01:00");
        changed.setCharAt(index, character);
        String text = changed.substring(0, length);

        assertThat(IsoTime.read(text).map(time -> significantDigits(print(time))))
                .isIn(Optional.empty(), Optional.of(significantDigits(text)));
    }

    private static String print(DeliveredTime time) {
        String pattern = time.local().getNano() == 0 ? "uuuuMMddHHmmss" : "uuuuMMddHHmmssSSSSSSSSS";
        return DateTimeFormatter.ofPattern(pattern).format(time.local())
                + time.offset().map(ZoneOffset::getId).orElse("");
    }

    /** Returns the digits without zeros at their end: the minutes of an offset may be absent. */
    private static String significantDigits(String text) {
        return text.replaceAll("[^0-9]", "").replaceAll("0+$", "");
    }
}
