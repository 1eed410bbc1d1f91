package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Communication;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.LocationPoint;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.Trip;

/** Values that a second value of the row, a condition or a factor changes. */
class ComputedValuesTest {

    @Test
    void startOfAnIntervalIsItsEndMinusItsLength() throws IOException {
        CollectedMappingRows rows = readings(
                "interval_start: {column: end, minus-minutes: length}, interval_end: end",
                "end;length\n2024-03-31T03:30:00+02:00;30\n2024-01-01T00:00:00Z;1440\n");

        assertThat(rows.accepted())
                .extracting(
                        row -> ((MeterReading) row.record()).getIntervalStart(),
                        row -> ((MeterReading) row.record()).getAdditional())
                .containsExactly(
                        tuple(Instant.parse("2024-03-31T01:00:00Z"), Map.of()),
                        tuple(Instant.parse("2023-12-31T00:00:00Z"), Map.of()));
    }

    @Test
    void amountInMinorUnitsHasTheDecimalsOfItsCurrency() throws IOException {
        CollectedMappingRows rows = CsvMappings.read("""
                record: BankTransaction
                key: {natural: [booking_date, amount]}
                fields:
                  booking_date: date
                  amount: {column: units, minor-units: code, sign: {column: way, negative: OUT, positive: IN}}
                  currency: code
                """, """
                date;units;code;way
                2024-01-05;1234;EUR;OUT
                2024-01-05;1234;JPY;OUT
                2024-01-05;1234;KWD;IN
                2024-01-05;1234;eur;IN
                2024-01-05;0.5;CLF;IN
                2024-01-05;1234;XAU;IN
                2024-01-05;1234;ABC;IN
                2024-01-05;1234;;IN
                2024-01-05;1234;USD;ACROSS
                """);

        assertThat(rows.accepted())
                .extracting(row -> ((BankTransaction) row.record()).getAmount())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("-12.34"),
                        new BigDecimal("-1234"),
                        new BigDecimal("1.234"),
                        new BigDecimal("12.34"));
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 6, code: found 3 letters, expected an amount of at most 4 decimals (OUT_OF_RANGE)",
                        "line 7, code: found 3 letters, expected the code of a currency with minor units (UNKNOWN_CODE)",
                        "line 8, code: found 3 letters, expected the code of a currency with minor units (UNKNOWN_CODE)",
                        "line 9, code: found empty, expected the code of a currency with minor units (MISSING_VALUE)",
                        "line 10, way: found 6 letters, expected a sign: one of IN, OUT (UNKNOWN_CODE)");
    }

    @Test
    void lengthOfAnIntervalMayBeAConstantOfTheMapping() throws IOException {
        CollectedMappingRows rows = CsvMappings.read("""
                record: MeterReading
                key: {natural: [interval_end]}
                fields:
                  interval_start: {column: end, minus-minutes: {constant: 15}}
                  interval_end: end
                """, "end;value\n2024-03-31T03:30:00+02:00;5\n");

        assertThat(rows.accepted())
                .extracting(row -> ((MeterReading) row.record()).getIntervalStart())
                .containsExactly(Instant.parse("2024-03-31T01:15:00Z"));
    }

    @Test
    void lengthMustBeAWholeNumberOfMinutes() throws IOException {
        CollectedMappingRows rows = readings(
                "interval_start: {column: end, minus-minutes: length}, interval_end: end",
                "end;length\n2024-01-01T00:00:00Z;9999999\n2024-01-01T00:00:00Z;10000000\n2024-01-01T00:00:00Z;1.5\n2024-01-01T00:00:00Z;-1\n2024-01-01T00:00:00Z;1:\n2024-01-01T00:00:00Z;\n");

        assertThat(rows.accepted())
                .extracting(row -> ((MeterReading) row.record()).getIntervalStart())
                .containsExactly(Instant.parse("2004-12-26T13:21:00Z"));
        String expected = ", expected a whole number of minutes (INVALID_VALUE)";
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 3, length: found 8 digits" + expected,
                        "line 4, length: found 2 digits and 1 other character" + expected,
                        "line 5, length: found 1 digit and 1 other character" + expected,
                        "line 6, length: found 1 digit and 1 other character" + expected,
                        "line 7, length: found empty" + expected);
    }

    @Test
    void lenientTimeWithoutItsLengthIsUnknownAndKept() throws IOException {
        CollectedMappingRows rows = readings(
                "interval_start: {column: start, minus-minutes: length, lenient: true}, interval_end: end",
                "start;end;length\n2024-01-01T00:00:00Z;2024-01-01T00:00:00Z;x\n");

        assertThat(rows.accepted()).singleElement().satisfies(row -> {
            assertThat(((MeterReading) row.record()).getIntervalStart()).isNull();
            assertThat(((MeterReading) row.record()).getAdditional())
                    .isEqualTo(Map.of("start", "2024-01-01T00:00:00Z", "length", "x"));
        });
    }

    @Test
    void intervalWithoutANumberIsTheFirstOne() throws IOException {
        CollectedMappingRows rows = readings(
                "local_interval_start: {column: from, interval: {minutes: step}},"
                        + " local_interval_end: {column: from, interval: {minutes: step, bound: end}},"
                        + " interval_end: {constant: '2024-01-01T00:00:00Z'}",
                "from;step\n2024-03-31T01:00:00;90\n2024-03-31T01:00:00;\n");

        assertThat(rows.accepted())
                .extracting(
                        row -> ((MeterReading) row.record()).getLocalIntervalStart(),
                        row -> ((MeterReading) row.record()).getLocalIntervalEnd(),
                        row -> ((MeterReading) row.record()).getAdditional())
                .containsExactly(tuple(
                        LocalDateTime.parse("2024-03-31T01:00"), LocalDateTime.parse("2024-03-31T02:30"), Map.of()));
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 3, step: found empty, expected a whole number of intervals and of minutes (INVALID_VALUE)");
    }

    @Test
    void lengthThatIsInvalidIsNamed() throws IOException {
        CollectedMappingRows rows = readings(
                "local_interval_start: {column: from, interval: {number: nr, minutes: step}},"
                        + " interval_end: {constant: '2024-01-01T00:00:00Z'}",
                "from;nr;step\n2024-03-31T01:00:00;1;x\n2024-03-31T01:00:00;0;30\n");

        assertThat(rows.rejected()).extracting(Rejection::column).containsExactly("step", "nr");
    }

    @Test
    void computedTimeOutsideOfTheSupportedYearsIsRejected() throws IOException {
        assertThat(days("2024-02-28;9999999\n").rejectionTexts())
                .containsExactly("line 2, nr: found 7 digits, expected a time in the years 1 to 9999 (OUT_OF_RANGE)");
        assertThat(readings(
                                "interval_start: {column: end, minus-minutes: length}, interval_end: end",
                                "end;length\n0010-01-01T00:00:00Z;9999999\n")
                        .rejectionTexts())
                .containsExactly(
                        "line 2, length: found 7 digits, expected a time in the years 1 to 9999 (OUT_OF_RANGE)");
    }

    @Test
    void lengthOfWhichThePatternTookAPartIsKept() throws IOException {
        CollectedMappingRows rows = readings(
                "interval_start: {column: end, minus-minutes: {column: length, pattern: '^(\\d+) mn'}}, interval_end: end",
                "end;length\n2024-01-01T00:00:00Z;30 mn\n");

        assertThat(rows.accepted())
                .extracting(row -> ((MeterReading) row.record()).getAdditional())
                .containsExactly(Map.of("length", "30 mn"));
    }

    @ParameterizedTest
    @CsvSource({"1, 2024-02-28, 2024-02-29", "2, 2024-02-29, 2024-03-01", "366, 2025-02-27, 2025-02-28"})
    void dayOfAPeriodIsCountedFromOne(String number, LocalDate start, LocalDate end) throws IOException {
        CollectedMappingRows rows = days("2024-02-28;" + number + "\n");

        assertThat(rows.accepted())
                .extracting(
                        row -> ((MeterReading) row.record()).getPeriodStart(),
                        row -> ((MeterReading) row.record()).getPeriodEnd(),
                        row -> ((MeterReading) row.record()).getAdditional())
                .containsExactly(tuple(start, end, Map.of("nr", number)));
    }

    @ParameterizedTest
    @CsvSource({"0", "12345678", "1/", "1:", "a"})
    void numberOfADayMustBeAWholeNumberFromOne(String number) throws IOException {
        CollectedMappingRows rows = days("2024-02-28;" + number + "\n");

        assertThat(rows.accepted()).isEmpty();
        assertThat(rows.rejected()).singleElement().satisfies(rejection -> {
            assertThat(rejection.column()).isEqualTo("nr");
            assertThat(rejection.expected()).isEqualTo("a whole number of intervals and of minutes");
        });
    }

    @Test
    void fieldWithAConditionIsUnknownInOtherRows() throws IOException {
        CollectedMappingRows rows = CsvMappings.read("""
                record: BankTransaction
                key: {natural: [label]}
                fields:
                  label: text
                  fees: {column: value, when: {column: kind, equals: FEE}}
                  balance_after: {column: value, when: {column: kind, equals: BALANCE}}
                """, "text;kind;value\na;FEE;1\nb;BALANCE;2\nc;OTHER;x\n");

        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"additional\":{\"kind\":\"FEE\"},\"label\":\"a\",\"fees\":\"1.00\"}",
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"additional\":{\"kind\":\"BALANCE\"},\"label\":\"b\",\"balance_after\":\"2.00\"}",
                        "{\"record\":\"BankTransaction\",\"organisation\":\"test\",\"additional\":{\"kind\":\"OTHER\",\"value\":\"x\"},\"label\":\"c\"}");
    }

    @ParameterizedTest
    @CsvSource({"1;2,3,{value=1;2}", "1.5,2,{value=1.5}", "'1.25;-0.5',1,{value=1.25;-0.5}", "5,5,{}"})
    void numbersOfOneTextAreAddedUp(String numbers, String sum, String additional) throws IOException {
        CollectedMappingRows rows = trips(numbers);

        Trip trip = (Trip) rows.accepted().get(0).record();
        assertThat(trip.getDurationSeconds()).isEqualTo(Long.parseLong(sum));
        assertThat(trip.getAdditional()).hasToString(additional);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1;x", "1;", ";1", "x"})
    void sumOfTextsThatAreNoNumbersIsRejected(String numbers) throws IOException {
        assertThat(trips(numbers).rejectionTexts())
                .singleElement()
                .asString()
                .endsWith("expected numbers separated by \";\" (INVALID_VALUE)");
    }

    private static CollectedMappingRows trips(String numbers) throws IOException {
        return CsvMappings.read("""
                record: Trip
                key: {natural: [duration_seconds]}
                csv: {delimiter: "|"}
                fields: {duration_seconds: {column: value, sum: ";"}, reference: id}
                """, "id|value\n1|" + numbers + "\n");
    }

    @Test
    void fieldHasTheFirstSourceWhoseConditionHolds() throws IOException {
        CollectedMappingRows rows = CsvMappings.read("""
                record: BankTransaction
                key: {natural: [amount]}
                fields:
                  amount: amount
                  counterparty_name:
                    - {column: payee, when: {column: amount, starts-with: "-"}}
                    - {constant: Myself, when: {column: payer, equals: me}}
                    - payer
                """, "amount;payee;payer\n-1;a;b\n2;a;me\n3;a;b\n-4;;b\n");

        assertThat(rows.accepted())
                .extracting(row -> ((BankTransaction) row.record()).getCounterpartyName())
                .containsExactly("a", "Myself", "b", null);
        assertThat(rows.accepted().get(0).record().get(Envelope.ADDITIONAL)).isEqualTo(Map.of("payer", "b"));
    }

    @Test
    void onlyTheLastOfSeveralSourcesMayHaveNoCondition() {
        assertThat(CsvMappings.problems("""
                        record: BankTransaction
                        key: {natural: [label]}
                        fields:
                          label: [text, other]
                          counterparty_name: []
                        """))
                .containsExactly(
                        "4:11: only the last of several sources of a field may have no \"when\"",
                        "5:22: \"counterparty_name\" is empty, expected the sources of the field");
    }

    @ParameterizedTest
    @CsvSource({
        "900000001, 0, lat, -90 to 90",
        "-900000001, 0, lat, -90 to 90",
        "0, 1800000001, long, -180 to 180",
        "0, 2494967295, long, -180 to 180",
        "3394967295, 0, lat, -90 to 90",
        "0, 4294967297, long, -180 to 180"
    })
    void impossibleCoordinatesAreOutOfRange(String latitude, String longitude, String column, String range)
            throws IOException {
        CollectedMappingRows rows = positions(latitude, longitude);

        assertThat(rows.accepted()).isEmpty();
        assertThat(rows.rejected()).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(RejectionReason.OUT_OF_RANGE);
            assertThat(rejection.column()).isEqualTo(column);
            assertThat(rejection.expected()).isEqualTo(range);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "900000000, -1800000000, 90, -180",
        "488566140, 4292615096, 48.856614, -0.23522",
        "3956279296, 2494967296, -33.8688, -180"
    })
    void negativeCoordinatesWrittenAsUnsignedNumbersAreCorrected(
            String latitude, String longitude, double north, double east) throws IOException {
        CollectedMappingRows rows = positions(latitude, longitude);

        LocationPoint point = (LocationPoint) rows.accepted().get(0).record();
        assertThat(point.getLatitude()).isEqualTo(north);
        assertThat(point.getLongitude()).isEqualTo(east);
        assertThat(point.getAdditional().containsKey("long")).isEqualTo(Long.parseLong(longitude) > 0);
    }

    @Test
    void singleCoordinateIsNoPositionAndKept() throws IOException {
        CollectedMappingRows rows = CsvMappings.read("""
                record: LocationPoint
                key: {natural: [latitude, longitude]}
                fields: {latitude: {column: lat, lenient: true}, longitude: {column: long, lenient: true}}
                """, "lat;long\n95;2\n;3\n48;\n48;2\n");

        assertThat(rows.accepted())
                .extracting(
                        row -> ((LocationPoint) row.record()).getLatitude(),
                        row -> ((LocationPoint) row.record()).getLongitude(),
                        row -> ((LocationPoint) row.record()).getAdditional())
                .containsExactly(
                        tuple(null, null, Map.of("lat", "95", "long", "2")),
                        tuple(null, null, Map.of("long", "3")),
                        tuple(null, null, Map.of("lat", "48")),
                        tuple(48.0, 2.0, Map.of()));
    }

    private static CollectedMappingRows positions(String latitude, String longitude) throws IOException {
        return CsvMappings.read("""
                record: LocationPoint
                key: {natural: [latitude, longitude]}
                fields:
                  latitude: {column: lat, multiplier: 0.0000001, required: true}
                  longitude: {column: long, multiplier: 0.0000001, required: true}
                """, "lat;long\n" + latitude + ";" + longitude + "\n");
    }

    @Test
    void coordinatesAreNumbersWithTheDeclaredMark() throws IOException {
        CollectedMappingRows rows = CsvMappings.read("""
                record: LocationPoint
                key: {natural: [latitude, longitude]}
                values: {decimal: ","}
                fields:
                  latitude: {column: lat, required: true}
                  longitude: {column: long, multiplier: "0.0000001", negate: true}
                """, "lat;long\n48,85;23522000\n48.85;1\n");

        assertThat(rows.accepted())
                .extracting(
                        row -> ((LocationPoint) row.record()).getLatitude(),
                        row -> ((LocationPoint) row.record()).getLongitude())
                .containsExactly(tuple(48.85, -2.3522));
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 3, lat: found 4 digits and 1 other character, expected number with decimal mark , (INVALID_VALUE)");
    }

    @Test
    void wholeNumberThatAFactorMakesFractionalIsRoundedAndKept() throws IOException {
        CollectedMappingRows rows =
                CsvMappings.read("""
                record: Communication
                key: {natural: [duration_seconds, message_count]}
                fields:
                  duration_seconds: {column: ms, multiplier: "0.001"}
                  message_count: {column: count, negate: true}
                """, "ms;count\n1500;2\n2500;-3\n2000;0\n1500.5;1\n1;2147483649\n");

        assertThat(rows.accepted())
                .extracting(
                        row -> ((Communication) row.record()).getDurationSeconds(),
                        row -> ((Communication) row.record()).getMessageCount(),
                        row -> ((Communication) row.record()).getAdditional())
                .containsExactly(
                        tuple(2L, -2, Map.of("ms", "1500")),
                        tuple(2L, 3, Map.of("ms", "2500")),
                        tuple(2L, 0, Map.of()));
        assertThat(rows.rejectionTexts())
                .containsExactly(
                        "line 5, ms: found 5 digits and 1 other character, expected whole number (INVALID_VALUE)",
                        "line 6, count: found 10 digits, expected at most 2147483647 (OUT_OF_RANGE)");
    }

    @Test
    void numberThatDoesNotFitIntoALongIsOutOfRange() throws IOException {
        assertThat(CsvMappings.read(
                                "record: Communication\nkey: {natural: [volume_bytes]}\nfields: {volume_bytes: a}\n",
                                "a;b\n9223372036854775807;\n9223372036854775808;\n")
                        .rejectionTexts())
                .containsExactly("line 3, a: found 19 digits, expected at most 9223372036854775807 (OUT_OF_RANGE)");
    }

    @Test
    void roundingUpMayMakeARateTooLarge() throws IOException {
        assertThat(CsvMappings.read(
                                "record: BankTransaction\nkey: {natural: [exchange_rate]}\nfields: {exchange_rate: {column: a, negate: true}}\n",
                                "a;b\n9999999999999.9999994;\n9999999999999.9999995;\n")
                        .rejectionTexts())
                .containsExactly(
                        "line 3, a: found 20 digits and 1 other character, expected at most 13 digits before the decimal mark (OUT_OF_RANGE)");
    }

    @Test
    void amountThatIsTooLargeSaysNothingAboutOtherValues() throws IOException {
        CollectedMappingRows rows =
                CsvMappings.read("""
                record: BankTransaction
                key: {natural: [label]}
                fields:
                  amount: {column: a, lenient: true}
                  label: text
                  currency: currency
                """, "a;text;currency\n1234567890123456 \u20ac;x;CHF\n999999999999999.99995;y;EUR\n");

        assertThat(rows.rejectionTexts()).isEmpty();
        assertThat(rows.accepted())
                .extracting(
                        row -> ((BankTransaction) row.record()).getAmount(),
                        row -> ((BankTransaction) row.record()).getAdditional())
                .containsExactly(
                        tuple(null, Map.of("a", "1234567890123456 \u20ac")),
                        tuple(null, Map.of("a", "999999999999999.99995")));
    }

    @Test
    void wholeNumberThatIsTooLargeSaysNothingAboutOtherValues() throws IOException {
        CollectedMappingRows rows = CsvMappings.read("""
                record: Communication
                key: {natural: [line]}
                fields:
                  message_count: {column: count, multiplier: "0.1", lenient: true}
                  line: line
                """, "count;line\n99999999999;5\n");

        assertThat(rows.accepted())
                .extracting(row -> ((Communication) row.record()).getAdditional())
                .containsExactly(Map.of("count", "99999999999"));
    }

    private static CollectedMappingRows days(String rows) throws IOException {
        return readings(
                "period_start: {column: from, interval: {number: nr}},"
                        + " period_end: {column: from, interval: {number: nr, bound: end}},"
                        + " interval_end: {constant: '2024-01-01T00:00:00Z'}",
                "from;nr\n" + rows);
    }

    private static CollectedMappingRows readings(String fields, String file) throws IOException {
        return CsvMappings.read(
                "record: MeterReading\nkey: {natural: [interval_end]}\nfields: {" + fields + "}\n", file);
    }

    @Test
    void currencyIsThatOfTheAmountWithASign() throws IOException {
        CollectedMappingRows rows = CsvMappings.read("""
                record: BankTransaction
                key: {natural: [amount]}
                fields: {amount: {debit: out, credit: in}, currency: currency}
                """, "out;in;currency\n5 \u20ac;;EUR\n;5 \u20ac;CHF\n");

        assertThat(rows.accepted())
                .extracting(
                        row -> ((BankTransaction) row.record()).getAmount().toPlainString(),
                        row -> ((BankTransaction) row.record()).getAdditional())
                .containsExactly(tuple("-5.0000", Map.of("out", "5 \u20ac")));
        assertThat(rows.rejected()).hasSize(1);
        assertThat(List.of(rows.rejected().get(0).column())).containsExactly("currency");
    }
}
