package org.mesinfos.connectors.mapping.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column has the first common format in which all of its values can be read. */
class ColumnFormatInferenceTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 2024-02-01T10:00, iso",
        "31/01/2024, 01/02/2024, dd/MM/yyyy",
        "01/31/2024, 02/01/2024, MM/dd/yyyy",
        "31.01.2024, 01.02.2024, dd.MM.yyyy",
        "31/01/24, 01/02/24, dd/MM/yy",
        "20240131, 20240201, yyyyMMdd",
        "2024-01-31 10:11:12, 2024-02-01 10:11:12, iso",
        "31.01.2024 10:11, 01.02.2024 10:11, dd.MM.yyyy HH:mm"
    })
    void allValuesHaveTheFormatOfTheColumn(String first, String second, String format) {
        assertThat(ColumnFormatInference.timeFormat(List.of(first, second))).contains(format);
    }

    @Test
    void columnWithoutAFormatForAllValuesHasNone() {
        assertThat(ColumnFormatInference.timeFormat(List.of("31/01/2024", "31.01.2024")))
                .isEmpty();
        assertThat(ColumnFormatInference.timeFormat(List.of("2024-01-31", "Bakery")))
                .isEmpty();
        assertThat(ColumnFormatInference.timeFormat(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 7 | .",
                "12.5 | 7 | .",
                "12,5 | 7 | ,",
                "1.234,50 | 7,00 | ,",
                "1,234.50 | 7.00 | .",
                "1,500 | 1,50 | ,",
                "1,500 | 2,750 | ,",
                "1.500 | 2.750 | ."
            })
    void allValuesAreNumbersWithTheDecimalMarkOfTheColumn(String first, String second, char mark) {
        assertThat(ColumnFormatInference.decimalMark(List.of(first, second))).contains(mark);
    }

    @Test
    void columnOfOtherTextsHasNoDecimalMark() {
        assertThat(ColumnFormatInference.decimalMark(List.of("12.5", "7,25"))).isEmpty();
        assertThat(ColumnFormatInference.decimalMark(List.of("12.5", "Bakery"))).isEmpty();
        assertThat(ColumnFormatInference.decimalMark(List.of())).isEmpty();
    }
}
