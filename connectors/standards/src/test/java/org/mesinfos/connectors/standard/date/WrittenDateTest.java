package org.mesinfos.connectors.standard.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.mapping.value.TwoDigitYears;

class WrittenDateTest {

    private static final TwoDigitYears YEARS =
            new TwoDigitYears(LocalDate.of(2024, 12, 31), TwoDigitYears.Day.DECLARED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1/ 5'24|2024-05-01|2024-01-05", "01/05/2024|2024-05-01|2024-01-05", "5.1.24|2024-01-05|2024-05-01",
                "2024-01-05|2024-01-05|2024-01-05", "20240105|2024-01-05|2024-01-05", "13/5/24|2024-05-13|2024-05-13",
                "5/13/24|2024-05-13|2024-05-13", "5 Jan 2024|2024-01-05|2024-01-05",
                        "Jan 5, 2024|2024-01-05|2024-01-05",
                "5 févr. 2024|2024-02-05|2024-02-05", "6/ 1/94|1994-01-06|1994-06-01", "1/2'94|2094-02-01|2094-01-02",
                "1-2-69|1969-02-01|1969-01-02", "03/04/2024 10:22|2024-04-03|2024-03-04", "5Jan24|2024-01-05|2024-01-05"
            })
    void parsesAllFormats(String text, LocalDate dayFirst, LocalDate monthFirst) {
        assertThat(WrittenDate.parse(text).flatMap(date -> date.date(DayMonthOrder.DAY_FIRST, YEARS)))
                .contains(dayFirst);
        assertThat(WrittenDate.parse(text).flatMap(date -> date.date(DayMonthOrder.MONTH_FIRST, YEARS)))
                .contains(monthFirst);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1/2", "31/02/2024", "1/2/333", "00/00/2024", "2024", "1/x/2024"})
    void rejectsOtherTexts(String text) {
        assertThat(WrittenDate.parse(text).flatMap(date -> date.date(DayMonthOrder.DAY_FIRST, YEARS)))
                .isEmpty();
    }

    @Test
    void reportsTextAfterADate() {
        assertThat(WrittenDate.parse("01/02/2024").orElseThrow().isWholeText()).isTrue();
        assertThat(WrittenDate.parse("01/02/2024 10:22").orElseThrow().isWholeText())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1/2'24;13/2'24|DAY_FIRST",
                "1/2'24;2/13'24|MONTH_FIRST",
                "1.2.24|DAY_FIRST",
                "28/01/24;2024-01-02|DAY_FIRST",
                "01/02/24;01/02/24|",
                "2024-01-13|",
                "13 Jan 2024|",
                "01/03/24;01/04/24;02/01/24;02/05/24|MONTH_FIRST",
                "03/01/24;04/01/24;01/02/24;05/02/24|DAY_FIRST"
            })
    void infersOrderOfDayAndMonth(String dates, DayMonthOrder order) {
        DateEvidence evidence = new DateEvidence(YEARS);
        Arrays.stream(dates.split(";", -1)).forEach(evidence::add);
        assertThat(evidence.dateOrder()).isEqualTo(Optional.ofNullable(order));
    }
}
