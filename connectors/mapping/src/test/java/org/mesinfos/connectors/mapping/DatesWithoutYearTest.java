package org.mesinfos.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mesinfos.records.BankTransaction;

/** Dates of day and month, whose year follows from a period that the file states. */
class DatesWithoutYearTest {

    private static final String CONTEXT = """
            csv: {delimiter: ";"}
            context:
              from: {line: "^Period: ([^ ]+) to "}
              until: {line: "^Period: .* to ([^ ]+)$"}
            record: BankTransaction
            key: {natural: [booking_date]}
            fields:
            """;

    private static CollectedMappingRows read(String period, String date) throws IOException {
        return CsvMappings.read(
                CONTEXT + "  booking_date: {column: day, format: [dd/MM, d MMM], required: true, " + period + "}\n",
                "Period: 15.11.2023 to 14.02.2024\nday;text\n" + date + ";x\n");
    }

    private static List<String> dates(CollectedMappingRows rows) {
        return rows.accepted().stream()
                .map(row -> String.valueOf(((BankTransaction) row.record()).getBookingDate()))
                .toList();
    }

    private static final String START = "period-start: {context: from, format: d.M.yyyy}";
    private static final String END = "period-end: {context: until, format: d.M.yyyy}";

    @ParameterizedTest
    @CsvSource({"15/11, 2023-11-15", "31/12, 2023-12-31", "1 Jan, 2024-01-01", "14/02, 2024-02-14"})
    void theYearIsTheOneOfThePeriod(String date, String read) throws IOException {
        assertThat(dates(read(START + ", " + END, date))).containsExactly(read);
        assertThat(dates(read(START, date))).containsExactly(read);
        assertThat(dates(read(END, date))).containsExactly(read);
    }

    @Test
    void oneEndOfThePeriodCoversAYear() throws IOException {
        assertThat(dates(read(START, "14/11"))).containsExactly("2024-11-14");
        assertThat(dates(read(START, "29/02"))).containsExactly("2024-02-29");
        assertThat(dates(read(END, "15/02"))).containsExactly("2023-02-15");
        assertThat(read(END, "29/02").rejectionTexts())
                .containsExactly(
                        "line 3, until: found 8 digits and 2 other characters, expected a period that contains the date in exactly one year (INVALID_VALUE)");
    }

    @Test
    void aDateOutsideOfThePeriodIsRejected() throws IOException {
        assertThat(read(START + ", " + END, "14/11").rejectionTexts())
                .containsExactly(
                        "line 3, until: found 8 digits and 2 other characters, expected a period that contains the date in exactly one year (INVALID_VALUE)");
    }

    @Test
    void aDateThatOccursTwiceInThePeriodIsRejected() throws IOException {
        CollectedMappingRows rows = CsvMappings.read(
                CONTEXT + "  booking_date: {column: day, format: dd/MM, " + START + ", " + END + "}\n",
                "Period: 15.11.2022 to 14.02.2024\nday;text\n15/11;x\n15/02;x\n");

        assertThat(dates(rows)).containsExactly("2023-02-15");
        assertThat(rows.rejectionTexts()).singleElement().asString().startsWith("line 3, until");
    }

    @Test
    void theYearMayFollowFromAnotherColumn() throws IOException {
        CollectedMappingRows rows = CsvMappings.read("""
                record: BankTransaction
                key: {natural: [operation_date]}
                fields:
                  booking_date: {column: booked}
                  operation_date: {column: day, format: dd/MM, lenient: true, period-end: booked}
                """, "booked;day\n2024-01-02;31/12\n2024-01-02;02/01\n;31/12\n");

        assertThat(rows.accepted())
                .extracting(row -> String.valueOf(((BankTransaction) row.record()).getOperationDate()))
                .containsExactly("2023-12-31", "2024-01-02", "null");
        assertThat(rows.json().get(2)).contains("\"day\":\"31/12\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{column: a, format: dd/MM}" + " | 3:43: the format \"dd/MM\" must contain day, month and year",
                "{column: a, format: dd/MM/yyyy, period-end: b}"
                        + " | 3:48: the format \"dd/MM/yyyy\" must contain day and month without a year, which follows from the period",
                "{column: a, period-end: b}"
                        + " | 3:23: a date whose year follows from the period needs a \"format\" with day and month",
                "{column: a, format: dd/MM, period-end: b, interval: {number: c}}"
                        + " | 3:57: a date in an interval has a year of its own, expected no period",
                "{constant: 01/02/2024, format: dd/MM/yyyy, period-end: b} | 3:48: unknown key \"period-end\"",
                "{column: a, format: dd/MM, period-end: {column: b, period-end: c}} | 3:70: unknown key \"period-end\""
            })
    void reportsProblems(String field, String problem) {
        assertThat(CsvMappings.problems(
                        "record: BankTransaction\nkey: {natural: [booking_date]}\nfields: {booking_date: " + field
                                + "}\n"))
                .singleElement()
                .asString()
                .contains(problem.substring(problem.indexOf(": ") + 2));
    }
}
