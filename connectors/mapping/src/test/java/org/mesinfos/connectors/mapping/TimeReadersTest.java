package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.records.Contract;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.HealthMeasure;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.PersonProfile;

class TimeReadersTest {

    private static final String READINGS = """
            connector: test/any
            version: 1
            title: Test
            format: csv
            record: HealthMeasure
            subject: {kind: customer, from: meter}
            values: {times: ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mmXXX"], zone: Europe/Paris}
            key: {natural: [start_instant]}
            fields: {start_instant: time, value: value}
            """;

    private static final String LOAD_CURVE = """
            connector: test/any
            version: 1
            title: Test
            format: csv
            record: MeterReading
            subject: {kind: usage-point, from: meter}
            values: {times: ["yyyy-MM-dd HH:mm"], zone: Europe/Paris}
            key: {natural: KEY}
            fields:
              usage_point: meter
              interval_start: from
              interval_end: to
              value: value
              unit: {constant: kWh}
              kind: {constant: ENERGY}
            """;

    private static final String PEOPLE = """
            connector: test/any
            version: 1
            title: Test
            format: csv
            subject: {kind: customer, from: id}
            values: {dates: [d/M/yy, dd/MM/yyyy, iso]}
            records:
              - record: PersonProfile
                key: {native: subject}
                fields: {birth_date: born}
              - record: Contract
                when: {column: end, empty: false}
                key: {native: subject}
                fields: {end_date: end}
            """;

    @ParameterizedTest
    @CsvSource({
        "1/2/45, 1945-02-01",
        "31/12/26, 2026-12-31",
        "1/1/37, 1937-01-01",
        "29/2/00, 2000-02-29",
        "5/3/1912,",
        "05/03/1912, 1912-03-05"
    })
    void readsBirthDatesOfTwoDigitYearsInThePast(String text, LocalDate expected) throws IOException {
        List<ParsedRow> rows = read(PEOPLE, "id;born;end\n1;" + text + ";\n").accepted();
        assertThat(rows.stream().map(row -> ((PersonProfile) row.record()).getBirthDate()))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void birthThatMayBeAfterTheLastAssumedDayIsUnknownAndKeepsItsText() throws IOException {
        CollectedMappingRows rows = read(PEOPLE, "id;born;end\n1;1/1/27;\n2;31/12/36;\n");

        assertThat(rows.rejectionTexts()).isEmpty();
        assertThat(rows.json()).containsExactly("""
                        {"record":"PersonProfile","organisation":"test","subject":"1","subject_kind":"CUSTOMER",\
                        "additional":{"born":"1/1/27"}}""", """
                        {"record":"PersonProfile","organisation":"test","subject":"2","subject_kind":"CUSTOMER",\
                        "additional":{"born":"31/12/36"}}""");
    }

    @Test
    void requiredBirthThatMayBeAfterTheLastAssumedDayRejectsItsRow() throws IOException {
        CollectedMappingRows rows = read(
                PEOPLE.replace("{birth_date: born}", "{birth_date: {column: born, required: true}}"),
                "id;born;end\n1;1/1/27;\n");

        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 2, born: found 4 digits and 2 other characters, expected a year of four digits, or a day of"
                                + " the delivery, because a child and a very old person have the same two digits (INVALID_VALUE)");
    }

    @ParameterizedTest
    @CsvSource({"12/5/85, 1985-05-12", "31/12/46, 2046-12-31", "1/1/47, 1947-01-01", "1/3/24, 2024-03-01"})
    void readsOtherTwoDigitYearsUpToTwentyYearsAhead(String text, LocalDate expected) throws IOException {
        List<ParsedRow> rows = read(PEOPLE, "id;born;end\n1;;" + text + "\n").accepted();
        assertThat(((Contract) rows.get(1).record()).getEndDate()).isEqualTo(expected);
    }

    @Test
    void reportsDatesThatDoNotExist() throws IOException {
        CollectedMappingRows rows =
                read(PEOPLE, "id;born;end\n1;29/02/2023;\n2;2023-02-29;\n3;31/4/24;\n4;29/02/2023 x;\n5;29/02/2024;\n");
        String expected = "expected date d/M/yy or dd/MM/yyyy or YYYY-MM-DD[Thh:mm:ss[\u00b1hh:mm]] (INVALID_VALUE)";
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 2, born: found a date that does not exist in the calendar, " + expected,
                        "line 3, born: found a date that does not exist in the calendar, " + expected,
                        "line 4, born: found a date that does not exist in the calendar, " + expected,
                        "line 5, born: found 1 letter, 8 digits, 1 space and 2 other characters, " + expected);
    }

    @Test
    void readsTimesOfARepeatedHourInFileOrder() throws IOException {
        List<ParsedRow> rows = read(READINGS, """
                        meter;time;value
                        A;2024-10-27 02:00;1
                        B;2024-10-27 02:00;2
                        A;2024-10-27 02:30;3
                        A;2024-10-27 02:00;4
                        A;2024-10-27 02:30;5
                        A;2024-10-27 03:00;6
                        """).accepted();
        assertThat(rows)
                .extracting(TimeReadersTest::instant, row -> measure(row).getDerived())
                .containsExactly(
                        tuple(Instant.parse("2024-10-27T00:00:00Z"), repeated("+02:00")),
                        tuple(Instant.parse("2024-10-27T00:00:00Z"), repeated("+02:00")),
                        tuple(Instant.parse("2024-10-27T00:30:00Z"), repeated("+02:00")),
                        tuple(Instant.parse("2024-10-27T01:00:00Z"), repeated("+01:00")),
                        tuple(Instant.parse("2024-10-27T01:30:00Z"), repeated("+01:00")),
                        tuple(Instant.parse("2024-10-27T02:00:00Z"), List.of()));
    }

    /** Rows with the offset that is chosen for their time, empty if the time has only one. */
    private static Stream<Arguments> repeatedHours() {
        return Stream.of(
                arguments("reversed, because the newest row is proved to be the first", """
                        A;2024-10-27 03:30;
                        A;2024-10-27 03:00;
                        A;2024-10-27 02:30;+01:00
                        A;2024-10-27 02:00;+01:00
                        A;2024-10-27 02:30;+02:00
                        A;2024-10-27 02:00;+02:00
                        A;2024-10-27 01:30;
                        """),
                arguments("reversed for the subject whose rows after the repeated hour prove it", """
                        A;2024-10-27 02:30;+01:00
                        A;2024-10-27 02:30;+02:00
                        A;2024-10-27 01:30;
                        A;2024-10-27 01:00;
                        B;2024-10-27 03:00;
                        B;2024-10-27 02:30;+01:00
                        B;2024-10-27 02:30;+02:00
                        """),
                arguments("reversed for each of two subjects in turn", """
                        A;2024-10-27 03:00;
                        B;2024-10-27 03:00;
                        A;2024-10-27 02:30;+01:00
                        B;2024-10-27 02:30;+01:00
                        A;2024-10-27 02:30;+02:00
                        B;2024-10-27 02:30;+02:00
                        A;2024-10-27 01:30;
                        """),
                arguments("in file order, because rows have both directions", """
                        A;2024-10-28 08:00;
                        A;2024-10-28 09:00;
                        A;2024-10-27 02:30;+02:00
                        A;2024-10-27 02:30;+01:00
                        A;2024-10-27 01:30;
                        A;2024-10-26 01:00;
                        """),
                arguments("in file order, because a single step back proves nothing", """
                        A;2024-10-27 02:30;+02:00
                        A;2024-10-27 02:30;+01:00
                        A;2024-10-27 01:30;
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("repeatedHours")
    void choosesTheOffsetsOfARepeatedHour(String order, String rows) throws IOException {
        List<String> expected =
                rows.lines().map(row -> row.substring(row.lastIndexOf(';') + 1)).toList();
        String values = rows.lines()
                .map(row -> row.substring(0, row.lastIndexOf(';') + 1) + "1\n")
                .collect(Collectors.joining());

        assertThat(read(READINGS, "meter;time;value\n" + values).accepted())
                .extracting(row -> measure(row).getDerived().stream()
                        .map(Derivation::getValue)
                        .collect(Collectors.joining()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[interval_start, kind]", "[interval_start, interval_end, kind]"})
    void periodsInARepeatedHourFollowOneAnother(String key) throws IOException {
        List<ParsedRow> rows = read(LOAD_CURVE.replace("KEY", key), """
                        meter;from;to;value
                        A;2024-10-27 01:30;2024-10-27 02:00;1
                        A;2024-10-27 02:00;2024-10-27 02:30;2
                        A;2024-10-27 02:30;2024-10-27 02:00;3
                        A;2024-10-27 02:00;2024-10-27 02:30;4
                        A;2024-10-27 02:30;2024-10-27 03:00;5
                        A;2024-10-27 03:00;2024-10-27 03:30;6
                        """).accepted();

        assertThat(rows)
                .extracting(row -> (MeterReading) row.record())
                .extracting(reading -> reading.getIntervalStart().toString().substring(11, 16) + " to "
                        + reading.getIntervalEnd().toString().substring(11, 16))
                .containsExactly(
                        "23:30 to 00:00",
                        "00:00 to 00:30",
                        "00:30 to 01:00",
                        "01:00 to 01:30",
                        "01:30 to 02:00",
                        "02:00 to 02:30");
    }

    @Test
    void rowsThatWaitKeepTheirPlaceInTheFile() throws IOException {
        CollectedMappingRows rows = read(READINGS, """
                        meter;time;value
                        A;2024-10-27 03:30;5
                        A;2024-10-27 03:00;4
                        A;2024-10-27 02:30;3
                        A;soon;2
                        A;2024-10-27 02:30;1
                        """);
        assertThat(rows.count()).isEqualTo(5);
        assertThat(rows.accepted())
                .extracting(row -> row.locator().toString())
                .containsExactly("line 2", "line 3", "line 4", "line 6");
        assertThat(rows.rejected()).hasSize(1);
    }

    @Test
    void usesDeliveredOffsetInARepeatedHour() throws IOException {
        List<ParsedRow> rows = read(
                        READINGS, "meter;time;value\nA;2024-10-27 02:00+01:00;1\nA;2024-10-27 02:00+02:00;2\n")
                .accepted();
        assertThat(rows)
                .extracting(TimeReadersTest::instant, row -> measure(row).getDerived())
                .containsExactly(
                        tuple(Instant.parse("2024-10-27T01:00:00Z"), List.of()),
                        tuple(Instant.parse("2024-10-27T00:00:00Z"), List.of()));
    }

    @Test
    void marksTimesOfASkippedHour() throws IOException {
        ParsedRow row = read(READINGS, "meter;time;value\nA;2024-03-31 02:30;1\n")
                .accepted()
                .get(0);
        assertThat(instant(row)).isEqualTo(Instant.parse("2024-03-31T01:30:00Z"));
        assertThat(measure(row).getAdditional()).containsEntry("time", "2024-03-31 02:30");
        assertThat(measure(row).getDerived())
                .containsExactly(new Derivation(
                        "start_instant.utc_offset", "+01:00", "time skipped by the clock change in Europe/Paris", 0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01 00:00", "0001-01-01 00:00+01:00", "9999-12-31 23:59-04:00"})
    void rejectsInstantsOutsideOfTheSupportedYears(String text) throws IOException {
        CollectedMappingRows rows = read(READINGS, "meter;time;value\nA;" + text + ";1\n");

        assertThat(rows.accepted()).isEmpty();
        assertThat(rows.rejectionTexts())
                .singleElement()
                .asString()
                .endsWith("expected time yyyy-MM-dd HH:mm or yyyy-MM-dd HH:mmXXX (INVALID_VALUE)");
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01 01:00+01:00, 0001-01-01T00:00:00Z",
        "9999-12-31 23:59, 9999-12-31T22:59:00Z",
        "9999-12-31 19:59-04:00, 9999-12-31T23:59:00Z"
    })
    void readsTheFirstAndLastSupportedInstants(String text, Instant expected) throws IOException {
        assertThat(read(READINGS, "meter;time;value\nA;" + text + ";1\n").accepted())
                .extracting(TimeReadersTest::instant)
                .containsExactly(expected);
    }

    private static List<Derivation> repeated(String offset) {
        return List.of(new Derivation(
                "start_instant.utc_offset", offset, "time repeated by the clock change in Europe/Paris", 0.5));
    }

    private static Instant instant(ParsedRow row) {
        return measure(row).getStartInstant();
    }

    private static HealthMeasure measure(ParsedRow row) {
        return (HealthMeasure) row.record();
    }

    private static CollectedMappingRows read(String mapping, String text) throws IOException {
        return CollectedMappingRows.of(
                MappingLoader.load("test/any", "any.yaml", mapping), BytesContent.utf8("a.csv", text));
    }
}
